package org.citycabinet.ticketing.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.MassBlocks;
import org.citycabinet.ticketing.medium.Media;

/**
 * What is over: cards go onto the blocklist, as devices need not know each card's last day, and off
 * it where they were blocked until a day; who keeps a card is told of that, and of tickets that
 * lapsed unused.
 */
@ApplicationScoped
@Transactional
class Expiry implements NightlyWork {
  @Inject Endings endings;
  @Inject MassBlocks blocks;
  @Inject Media media;

  @Override
  public NightlyJob job() {
    return NightlyJob.EXPIRY;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.TRANSPORT;
  }

  @Override
  public long count(Night night) {
    return endings.count(job(), night);
  }

  @Override
  public List<String> after(Night night, String last) {
    return endings.after(job(), night, last);
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    var still = endings.still(night, items);
    var over = still.stream().filter(ending -> ending.end() == End.CARD_OVER).map(Ending::id);
    blocks.block(night.code(), over.toList(), BlockReason.EXPIRED);
    still.stream()
        .filter(ending -> ending.end() == End.BLOCK_OVER)
        .map(Ending::medium)
        .sorted()
        .forEach(medium -> media.unblock(medium, BlockReason.SUSPENDED));
    endings.tell(still, false);
  }
}
