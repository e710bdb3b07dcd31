package org.citycabinet.ticketing.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ticketing.medium.Block;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.LoadState;
import org.citycabinet.words.Money;

/** Writes the lines of an action list. */
@ApplicationScoped
class Lines {
  @Inject Media media;
  @Inject Tickets tickets;

  /** What was sent to cards, then blocks, each in the given order. */
  List<Action> of(List<Load> loads, List<Block> blocks, Duration within, Instant now) {
    var numbers = media.numbers(loads.stream().map(Load::medium).collect(Collectors.toSet()));
    var sold = tickets(loads);
    return Stream.concat(
            loads.stream().map(load -> line(load, numbers, sold, now)),
            blocks.stream().map(block -> line(block, within, now)))
        .toList();
  }

  private Map<UUID, Ticket> tickets(Collection<Load> loads) {
    var ids = loads.stream().map(load -> load.ticket().orElse(null)).filter(Objects::nonNull);
    return tickets.all(ids.toList()).stream()
        .collect(Collectors.toMap(Ticket::id, Function.identity()));
  }

  private static Action line(
      Load load, Map<UUID, String> numbers, Map<UUID, Ticket> sold, Instant now) {
    var ticket = load.ticket().map(sold::get);
    return new Action(
        load.id(),
        ticket.isPresent() ? ActionKind.TICKET : ActionKind.LOAD,
        load.state(now) == LoadState.WAITING ? ActionState.WAITING : ActionState.OVER,
        numbers.get(load.medium()),
        load.amount().map(Money::cents).orElse(null),
        ticket.map(Ticket::product).orElse(null),
        ticket.map(Ticket::code).map(Object::toString).orElse(null),
        null,
        load.sentAt(),
        load.collectBy());
  }

  private static Action line(Block block, Duration within, Instant now) {
    var until = block.blockedAt().plus(within);
    return new Action(
        block.id(),
        ActionKind.BLOCK,
        block.isOpen() && now.isBefore(until) ? ActionState.WAITING : ActionState.OVER,
        block.medium().number().text(),
        null,
        null,
        null,
        block.reason().name(),
        block.blockedAt(),
        until);
  }
}
