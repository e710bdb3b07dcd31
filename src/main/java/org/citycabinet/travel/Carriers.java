package org.citycabinet.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/** The operators that carry passengers, to choose from. */
@ApplicationScoped
class Carriers {
  @Inject Operators operators;
  @Inject CurrentUser me;

  List<Choice> choices() {
    return operators.all().stream()
        .filter(o -> o.trade() == Operator.Trade.TRANSPORT)
        .map(o -> new Choice(o.code(), o.name(me.locale())))
        .toList();
  }
}
