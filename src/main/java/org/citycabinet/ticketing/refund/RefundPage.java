package org.citycabinet.ticketing.refund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/** One refund that the reader asked for: its reference, what it says, what comes next. */
@Named
@RequestScoped
public class RefundPage {
  @Inject Refunds refunds;
  @Inject Claims claims;
  @Inject Operators operators;
  @Inject Language language;

  private UUID id;
  private Refund refund;

  /** The refund. */
  public Refund getRefund() {
    if (refund == null) {
      refund = refunds.mine(id);
    }
    return refund;
  }

  /** The name of its product. */
  public String getName() {
    return claims.name(getRefund().getOperator(), getRefund().getProduct(), language.getLocale());
  }

  /** The operator whose terms decide. */
  public Operator getOperator() {
    return operators.operator(getRefund().getOperator());
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
