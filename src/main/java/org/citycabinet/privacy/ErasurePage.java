package org.citycabinet.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Holding.Fate;
import org.citycabinet.web.PageNotes;

/** Where a person sees what an erasure of the account would do, asks for it, and takes it back. */
@Named
@ViewScoped
public class ErasurePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Erasures erasures;
  @Inject transient Operators operators;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private transient Erasures.Plan plan;
  private String password = "";

  /** Asks for it. */
  public String ask() {
    erasures.ask(password);
    notes.done("privacy.erasure.asked");
    return again();
  }

  /** Takes it back. */
  public String withdraw() {
    erasures.withdraw();
    notes.done("privacy.erasure.withdrawn");
    return again();
  }

  private static String again() {
    return "/privacy/erasure.xhtml?faces-redirect=true";
  }

  /** The wish that waits, or null. */
  public Erasure getWaiting() {
    return erasures.waiting().orElse(null);
  }

  private Erasures.Plan plan() {
    if (plan == null) {
      plan = erasures.tryOut();
    }
    return plan;
  }

  /** What has to be settled first, in words. */
  public List<String> getHindrances() {
    return plan().hindrances().stream().map(this::words).toList();
  }

  private String words(Holdings.Hindrance hindrance) {
    var amount =
        hindrance.amount() == null ? "" : Formats.money(language.getLocale(), hindrance.amount());
    return Messages.text(
        language.getLocale(),
        "privacy.obstacle." + hindrance.key(),
        operators.operator(hindrance.operator()).name(language.getLocale()),
        hindrance.what(),
        amount);
  }

  /** What goes. */
  public List<Holdings.Line> getErased() {
    return of(Fate.ERASED);
  }

  /** What stays without a name. */
  public List<Holdings.Line> getUnnamed() {
    return of(Fate.UNNAMED);
  }

  /** What is kept for a time. */
  public List<Holdings.Line> getKept() {
    return of(Fate.KEPT);
  }

  private List<Holdings.Line> of(Fate fate) {
    return plan().lines().stream().filter(line -> line.fate() == fate).toList();
  }

  /** How many days there are to think again. */
  public long getDays() {
    return Erasure.WAIT.toDays();
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}
