package org.citycabinet.ticketing.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.words.MediumKind;

/** A row on money back: when it decides, and what it gives. */
record SlowRow(
    Set<MediumKind> media,
    Set<String> products,
    Optional<Boolean> used,
    Set<RefundReason> reasons,
    Optional<Boolean> withdrawn,
    Optional<Boolean> blocked,
    List<SlowLimit> within,
    SlowRefund gives) {

  boolean decides(SlowCase facts) {
    var wish = facts.wish();
    var late =
        SlowLimit.tooLate(within, facts).filter(end -> end.compareTo(wish.requestedAt()) <= 0);
    return has(media, wish.medium())
        && has(products, wish.product())
        && has(reasons, wish.reason())
        && used.orElse(facts.isUsed()) == facts.isUsed()
        && withdrawn.orElse(facts.isWithdrawn()) == facts.isWithdrawn()
        && blocked.orElse(wish.blockedAt().isPresent()) == wish.blockedAt().isPresent()
        && late.isEmpty();
  }

  /** As the table writes it. */
  String text() {
    var share = gives.percent() == 0 ? RefundShare.NOTHING : gives.share();
    return String.join(
        ",",
        gives.clause(),
        words(media),
        words(products),
        used.map(yes -> yes ? "STARTED" : "UNUSED").orElse(""),
        words(reasons),
        withdrawn.map(yes -> yes ? "WITHDRAWN" : "ON_SALE").orElse(""),
        blocked.map(yes -> yes ? "BLOCKED" : "OPEN").orElse(""),
        '"' + SlowLimit.text(within) + '"',
        '"' + SlowLimit.text(gives.limits()) + '"',
        String.valueOf(gives.percent()),
        share.name(),
        "YES",
        "TERMS",
        "our rule");
  }

  static String words(Set<?> values) {
    return String.join(" ", values.stream().map(Object::toString).toList());
  }

  static <T> boolean has(Set<T> values, T value) {
    return values.isEmpty() || values.contains(value);
  }
}
