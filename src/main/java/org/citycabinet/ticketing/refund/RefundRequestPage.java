package org.citycabinet.ticketing.refund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Asks money back for one ticket: why, what the terms give, and the sending of it. */
@Named
@ViewScoped
public class RefundRequestPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Refunds refunds;
  @Inject transient Operators operators;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private UUID ticket;
  private String reason;
  private String words;
  private boolean looked;
  private transient Claim claim;

  /** Shows what the terms give for that reason. */
  public void look() {
    chosen();
    looked = true;
  }

  /** Goes back to the reason. */
  public void change() {
    looked = false;
  }

  /** Sends it. */
  public String send() {
    var refund = refunds.ask(ticket, chosen(), words);
    notes.done("refund.sent", refund.getReference());
    return "/refund/refund.xhtml?faces-redirect=true&id=" + refund.getId();
  }

  private RefundReason chosen() {
    return Stream.of(RefundReason.values())
        .filter(RefundReason::isForHolders)
        .filter(each -> each.name().equals(reason))
        .findFirst()
        .orElseThrow(() -> Refused.field("reason", "refund.reason.missing"));
  }

  /** Whether the reason is chosen and the terms have answered. */
  public boolean isLooked() {
    return looked;
  }

  /** What the terms give. */
  public RefundQuote getQuote() {
    return refunds.quote(ticket, chosen());
  }

  /** Whether it can be sent: something is paid back, or a clerk decides. */
  public boolean isSendable() {
    var quote = getQuote();
    return quote.isRefundable() || quote.decider() == Decider.CLERK;
  }

  /** The reasons that a holder can give. */
  public List<Choice> getReasons() {
    return Stream.of(RefundReason.values())
        .filter(RefundReason::isForHolders)
        .map(each -> new Choice(each.name(), text("refund.reason." + each)))
        .toList();
  }

  private String text(String key) {
    return Messages.text(language.getLocale(), key);
  }

  /** The operator whose terms decide. */
  public Operator getOperator() {
    return operators.operator(claim().ticket().operator());
  }

  /** The name of the product. */
  public String getName() {
    return claim().product().name(language.getLocale());
  }

  /** The number of what carries the ticket. */
  public String getMedium() {
    return claim().medium().number().shown();
  }

  /** What was paid. */
  public Money getPrice() {
    return claim().ticket().price();
  }

  private Claim claim() {
    if (claim == null) {
      claim = refunds.claim(ticket);
    }
    return claim;
  }

  public UUID getTicket() {
    return ticket;
  }

  public void setTicket(UUID ticket) {
    this.ticket = ticket;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
