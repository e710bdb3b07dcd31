package org.citycabinet.ticketing.counter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Pages;
import org.citycabinet.web.TypedMoney;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** All drawers of the operator with what was found too much or missing, and corrections. */
@Named
@ViewScoped
public class DrawersPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject transient DrawerDesk desk;
  @Inject transient CounterNames names;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private String drawer;
  private String amount;
  private String reason;
  private String page;
  private Pages pages;
  private transient List<Drawer> drawers;

  /** Proposes that a count was wrong. */
  public String propose() {
    desk.propose(wanted(), TypedMoney.euros("amount", amount), reason);
    return done("counter.correction.proposed");
  }

  private UUID wanted() {
    return getClosed().stream()
        .map(Choice::value)
        .filter(id -> id.equals(drawer))
        .findFirst()
        .map(UUID::fromString)
        .orElseThrow(() -> Refused.field("drawer", "platform.field.choose"));
  }

  /** Agrees to a correction. */
  public String agree(Correction correction) {
    desk.agree(correction.id());
    return done("counter.correction.agreed");
  }

  /** Leaves it as it was counted. */
  public String drop(Correction correction) {
    desk.drop(correction.id());
    return done("counter.correction.dropped");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/drawers?faces-redirect=true";
  }

  /** Reads which drawers are shown. */
  public void open() {
    pages = Pages.of(page, desk.count(), SIZE);
  }

  /** Which of the drawers are shown; the first where the address says nothing that can be read. */
  public Pages getPages() {
    if (pages == null) {
      open();
    }
    return pages;
  }

  /** Those drawers, the latest first; read once, though the page asks several times. */
  public List<Drawer> getDrawers() {
    if (drawers == null) {
      drawers = desk.some(getPages().skipped(), pages.size());
    }
    return drawers;
  }

  /** Those that are closed, to choose one. */
  public List<Choice> getClosed() {
    return getDrawers().stream()
        .filter(each -> !each.isOpen())
        .map(each -> new Choice(each.id().toString(), names.drawer(each, me.locale())))
        .toList();
  }

  /** What was corrected on one so far. */
  public Money corrected(Drawer each) {
    return desk.corrected(each);
  }

  /** The corrections that wait. */
  public List<Correction> getQueue() {
    return desk.queue();
  }

  /** Whether the reader decides about one. */
  public boolean isForMe(Correction correction) {
    return desk.isForMe(correction);
  }

  /** A member of staff. */
  public String person(UUID account) {
    return names.person(account);
  }

  /** Whose drawer it is, and since when it was open. */
  public String name(Drawer each) {
    return names.drawer(each, me.locale());
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public String getDrawer() {
    return drawer;
  }

  public void setDrawer(String drawer) {
    this.drawer = drawer;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
