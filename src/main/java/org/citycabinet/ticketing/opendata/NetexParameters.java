package org.citycabinet.ticketing.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citycabinet.operator.Cell;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.ticketing.fare.SaleWindow;
import org.citycabinet.ticketing.product.SaleClause;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.ticketing.product.TransferTerms;
import org.citycabinet.ticketing.product.ValidityClause;
import org.citycabinet.ticketing.refund.RefundClause;
import org.citycabinet.ticketing.refund.RefundDeadline;

/** For whom, how long, bought when, given back how: a row of the terms is a usage parameter. */
final class NetexParameters {
  private static final TransferFamily TRANSFERS = new TransferFamily();

  private final Assortment shelf;
  private final Xml xml;
  private final Rows rows;

  NetexParameters(Assortment shelf, Xml xml) {
    this.shelf = shelf;
    this.xml = xml;
    rows = new Rows(shelf);
  }

  void write() {
    xml.in(
        "usageParameters",
        () -> {
          everybody();
          shelf.categories().forEach(this::group);
          rows.validities().forEach(this::validity);
          rows.windows().forEach(this::window);
          rows.refunds().forEach(this::refund);
          if (shelf.hasWallet()) {
            shelf.scheme().terms(TRANSFERS).rows().forEach(this::transfer);
          }
        });
  }

  private void everybody() {
    var names = Assortment.texts("opendata.everybody");
    xml.object(
        "UserProfile",
        Offer.EVERYBODY,
        () -> {
          xml.others("Name", names);
          xml.own("Name", names);
          xml.text("UserType", "anyone");
          xml.text("DiscountBasis", "none");
        });
  }

  private void group(Category group) {
    xml.object(
        "UserProfile",
        group.code(),
        () -> {
          xml.others("Name", group.names());
          xml.keys(
              Map.of(
                  "clause", group.clause(),
                  "evidence", group.evidence(),
                  "percent", group.percent(),
                  "personalisedMedium", group.personalised()));
          xml.own("Name", group.names());
          xml.text("Url", shelf.operator().termsUrl());
          xml.text("UserType", "other");
          xml.text("DiscountBasis", basis(group.percent()));
        });
  }

  private static String basis(int percent) {
    if (percent == 0) {
      return "none";
    }
    return percent == 100 ? "free" : "discount";
  }

  private void validity(ValidityClause row) {
    var term = new NetexTerm(row.term());
    xml.object(
        "UsageValidityPeriod",
        rows.name(row),
        () -> {
          Map<String, Object> keys = new TreeMap<>(term.keys());
          keys.put("clause", row.clause());
          row.useWithin().ifPresent(period -> keys.put("useWithinFromPurchase", period));
          xml.keys(keys);
          xml.text("ValidityPeriodType", term.type());
          xml.text("UsageTrigger", term.trigger());
          xml.text("UsageEnd", term.end());
          xml.text("StandardDuration", term.duration());
          xml.text("ActivationMeans", term.activation());
        });
  }

  private void window(SaleClause row) {
    var window = (SaleWindow.AroundMonthStart) row.window();
    xml.object(
        "PurchaseWindow",
        rows.name(row),
        () -> {
          xml.keys(
              Map.of(
                  "clause", row.clause(),
                  "fromDayOfMonthBefore", window.fromDay(),
                  "toDayOfMonth", window.toDay()));
          xml.text("PurchaseAction", "purchase");
        });
  }

  private void refund(RefundClause row) {
    xml.object(
        "Refunding",
        rows.name(row),
        () -> {
          xml.keys(keys(row));
          xml.text("Allowed", allowed(row));
          xml.text("UnusedTicketsOnly", row.use().values().equals(Set.of(RefundClause.Use.UNUSED)));
          xml.text("ResellWhen", when(row));
        });
  }

  private static Map<String, Object> keys(RefundClause row) {
    Map<String, Object> keys = new TreeMap<>();
    keys.put("clause", row.clause());
    keys.put("media", words(row.media()));
    keys.put("products", words(row.products()));
    keys.put("use", words(row.use()));
    keys.put("reasons", words(row.reasons()));
    keys.put("sale", words(row.withdrawn()));
    keys.put("medium", words(row.blocked()));
    keys.put("askedWithin", deadlines(row.within()));
    keys.put("deadlines", deadlines(row.deadlines()));
    keys.put("percent", row.percent());
    keys.put("share", row.share());
    keys.put("proofOfPurchase", row.proof());
    keys.put("decider", row.decider());
    return keys;
  }

  private static String allowed(RefundClause row) {
    if (row.share() == RefundShare.NOTHING) {
      return "none";
    }
    if (row.share() == RefundShare.PRICE) {
      return row.percent() == 100 ? "full" : "partial";
    }
    return "slidingScale";
  }

  private static String when(RefundClause row) {
    if (row.share() == RefundShare.NOTHING) {
      return "never";
    }
    return Optional.of(row.use().values())
        .filter(use -> use.size() == 1)
        .map(use -> use.contains(RefundClause.Use.UNUSED) ? "beforeFirstUse" : "afterFirstUse")
        .orElse("anyTime");
  }

  private void transfer(TransferTerms row) {
    xml.object(
        "Interchanging",
        rows.name(row),
        () -> {
          xml.keys(
              Map.of(
                  "clause", row.clause(),
                  "media", words(row.media()),
                  "companions", row.companions(),
                  "credit", row.credit()));
          xml.text("CanInterchange", !row.transfer().window().isZero());
          xml.text("MaximumTimeToMakeATransfer", row.transfer().window());
        });
  }

  /** The words of a cell as the table has them. */
  static String words(Cell<?> cell) {
    return cell.values().stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static String deadlines(Collection<RefundDeadline> deadlines) {
    List<RefundDeadline> sorted = new ArrayList<>(deadlines);
    sorted.sort(Comparator.comparing(RefundDeadline::event));
    return sorted.stream()
        .map(deadline -> deadline.within() + " " + deadline.event())
        .collect(Collectors.joining(", "));
  }
}
