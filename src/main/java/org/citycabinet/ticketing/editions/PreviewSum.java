package org.citycabinet.ticketing.editions;

import java.util.List;
import org.citycabinet.words.Money;

/**
 * All of a kind that a preview looked at.
 *
 * @param kind what
 * @param seen how many
 * @param changed how many would have been otherwise, refused ones with them
 * @param refused how many would have been refused
 * @param was what was charged or paid back in all
 * @param would what would have been
 */
public record PreviewSum(
    PreviewKind kind, long seen, long changed, long refused, Money was, Money would) {

  static PreviewSum of(PreviewKind kind, List<PreviewLine> lines) {
    return new PreviewSum(
        kind,
        lines.size(),
        lines.stream().filter(PreviewLine::isChanged).count(),
        lines.stream().filter(PreviewLine::isRefused).count(),
        lines.stream().map(PreviewLine::was).reduce(Money.ZERO, Money::plus),
        lines.stream().map(PreviewLine::would).reduce(Money.ZERO, Money::plus));
  }

  /** What would have been more, or less where it is negative. */
  public Money difference() {
    return would.minus(was);
  }
}
