package org.citycabinet.ticketing.terms;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.ticketing.refund.RefundReason;
import org.citycabinet.ticketing.refund.RefundRequest;
import org.citycabinet.web.TypedMoney;
import org.citycabinet.web.TypedTime;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Tells anybody how long a ticket would be valid, and what would be paid back for it. */
@Named
@ViewScoped
public class CalculatorPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient PublishedTerms terms;
  @Inject transient Language language;
  @Inject transient Clock clock;

  private String operator;
  private TicketForm form = new TicketForm();
  private Answer answer;

  /**
   * What the terms say.
   *
   * @param ticket about which ticket
   * @param validity when it is valid
   * @param validityClause by which clause
   * @param refund what is paid back; null where it was not asked
   * @param refundClause by which clause
   */
  public record Answer(
      String ticket, String validity, String validityClause, String refund, String refundClause)
      implements Serializable {}

  /** Finds the operator, or that there is none, before anything is shown. */
  public void open() {
    if (operator != null) {
      terms.at(operator, clock.instant());
      if (form.getPurchasedAt() == null) {
        form.setPurchasedAt(TypedTime.typed(clock.instant(), zone()));
      }
    }
  }

  /** Answers. */
  public void ask() {
    answer = null;
    var bought = TypedTime.read("purchasedAt", form.getPurchasedAt(), zone());
    var scheme = terms.at(operator, bought);
    var used = time("firstAuthorisedAt", form.getFirstAuthorisedAt());
    var medium = Asked.word("medium", form.getMedium(), MediumKind.class);
    var calculator = new Calculator(scheme);
    var pen = new Pen(scheme, language.getLocale());
    var validity = calculator.validity(form.getProduct(), medium, bought, used);
    var refund = request(bought, used, medium, pen);
    var quote = refund.map(calculator::refund);
    answer =
        new Answer(
            pen.text("terms.on", pen.product(form.getProduct()), pen.medium(medium)),
            new TermWords(pen).result(validity, used),
            validity.clause(),
            quote.map(q -> new RefundWords(pen).result(q, refund.orElseThrow())).orElse(null),
            quote.map(q -> q.clause()).orElse(null));
  }

  private Optional<RefundRequest> request(
      Instant bought, Optional<Instant> used, MediumKind medium, Pen pen) {
    return time("requestedAt", form.getRequestedAt())
        .map(
            requested ->
                new RefundRequest(
                    form.getProduct(),
                    medium,
                    price(pen),
                    bought,
                    used,
                    Asked.number("ticketsLeft", form.getTicketsLeft()),
                    time("blockedAt", form.getBlockedAt()),
                    requested,
                    Asked.word("reason", form.getReason(), RefundReason.class),
                    Asked.day("transitionEndsOn", form.getTransitionEndsOn()),
                    Optional.empty()));
  }

  private Money price(Pen pen) {
    return Asked.text(form.getPriceCents())
        .map(typed -> TypedMoney.euros("priceCents", typed))
        .orElseGet(() -> pen.catalogue().product(form.getProduct()).price());
  }

  private Optional<Instant> time(String field, String typed) {
    return Optional.ofNullable(TypedTime.read(field, typed, zone()));
  }

  /** The operators that sell tickets. */
  public List<Operator> getOperators() {
    return terms.carriers();
  }

  /** Whose tickets it is about; null while that is not chosen. */
  public Operator getShown() {
    return operator == null ? null : terms.inForce(operator).operator();
  }

  /** The operator's tickets. */
  public List<Choice> getProducts() {
    return new TicketTerms(terms.inForce(operator))
        .catalogue().products().stream()
            .map(product -> new Choice(product.code(), product.name(language.getLocale())))
            .toList();
  }

  /** What carries them. */
  public List<Choice> getMedia() {
    var pen = new Pen(terms.inForce(operator), language.getLocale());
    return new Calculator(pen.scheme())
        .media().stream().map(kind -> new Choice(kind.name(), pen.medium(kind))).toList();
  }

  /** Why money may be asked back. */
  public List<Choice> getReasons() {
    var pen = new Pen(terms.inForce(operator), language.getLocale());
    return Stream.of(RefundReason.values())
        .map(reason -> new Choice(reason.name(), pen.text("refund.reason." + reason)))
        .toList();
  }

  /** What was asked. */
  public TicketForm getForm() {
    return form;
  }

  /** What the terms say to it; null before that. */
  public Answer getAnswer() {
    return answer;
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  private ZoneId zone() {
    return terms.inForce(operator).operator().zone();
  }
}
