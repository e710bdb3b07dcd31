package org.citycabinet.ticketing.visitor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.purchase.Offer;
import org.citycabinet.ticketing.purchase.Visitor;
import org.citycabinet.ticketing.purchase.VisitorSales;
import org.citycabinet.ticketing.ticket.SpanWords;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.words.Refused;

/** Where anybody buys a ticket for a card's number (VEN-13), where the operator sells it so. */
@Named
@ViewScoped
public class VisitorBuyPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  @Inject transient VisitorSales sales;
  @Inject transient VisitorCheckouts checkouts;
  @Inject transient Operators operators;
  @Inject transient CurrentUser reader;
  @Inject transient ClientAddress client;

  /** Sent with the form: however often it is sent, one purchase is held. */
  private final UUID requestKey = Ids.next();

  private String operator;
  private String number;
  private String email;
  private String quantity = "1";
  private transient List<Choice> sellers;

  /** The operators that sell so; the only one is chosen. */
  public List<Choice> getOperators() {
    if (sellers == null) {
      sellers = sellers();
    }
    return sellers;
  }

  private List<Choice> sellers() {
    return operators.all().stream()
        .filter(each -> each.trade() == Operator.Trade.TRANSPORT)
        .filter(each -> !sales.offers(each.code()).isEmpty())
        .map(each -> new Choice(each.code(), each.name(reader.locale())))
        .toList();
  }

  /** Whether it is chosen whose tickets are bought, and they are sold so. */
  public boolean isReady() {
    return getOperators().stream().anyMatch(each -> each.value().equals(operator));
  }

  /** The operator's name. */
  public String getOperatorName() {
    return operators.operator(operator).name(reader.locale());
  }

  /** What there is. */
  public List<Offer> getOffers() {
    return sales.offers(operator);
  }

  /** What a product is called. */
  public String name(Offer offer) {
    return offer.quote().product().name(reader.locale());
  }

  /** When it would be valid, where purchase alone decides that. */
  public String term(Offer offer) {
    return new SpanWords(reader.locale(), operators.operator(operator).zone()).fromTo(offer.term());
  }

  /** Why it is not sold now. */
  public String against(Offer offer) {
    return offer.against().map(this::text).orElse("");
  }

  private String text(Refused why) {
    return Messages.text(reader.locale(), why.key(), why.arguments().toArray());
  }

  /** How many of a kind can be bought at once. */
  public List<Choice> getQuantities() {
    return IntStream.rangeClosed(1, MOST)
        .mapToObj(Integer::toString)
        .map(n -> new Choice(n, n))
        .toList();
  }

  /** Holds what was chosen and opens the check page. */
  public String choose(String product) {
    var choice =
        new org.citycabinet.ticketing.purchase.Choice(
            operator, MediumNumber.of(number), product, Integer.parseInt(quantity));
    var visitor = new Visitor(email, reader.locale());
    var key = checkouts.hold(choice, visitor, requestKey, client.text());
    return "/open/purchase?faces-redirect=true&key=" + key;
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }
}
