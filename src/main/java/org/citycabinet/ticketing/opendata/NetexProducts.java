package org.citycabinet.ticketing.opendata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.ticketing.product.TransferFamily;
import org.citycabinet.words.MediumKind;

/** What is sold and what it costs. */
final class NetexProducts {
  private static final TransferFamily TRANSFERS = new TransferFamily();

  private final Assortment shelf;
  private final Coverage coverage;
  private final Xml xml;
  private final Rows rows;

  NetexProducts(Assortment shelf, Coverage coverage, Xml xml) {
    this.shelf = shelf;
    this.coverage = coverage;
    this.xml = xml;
    rows = new Rows(shelf);
  }

  void write() {
    xml.in(
        "fareProducts",
        () -> {
          shelf.products().forEach(this::product);
          if (shelf.hasWallet()) {
            walletTrip();
          }
        });
    xml.in(
        "fareTables", () -> xml.object("FareTable", "prices", () -> xml.in("cells", this::cells)));
  }

  /** A load of several tickets is a carnet. */
  static String kind(Product product) {
    return product.isLoadOfSeveral() ? "AmountOfPriceUnitProduct" : "PreassignedFareProduct";
  }

  private void product(Product product) {
    xml.object(
        kind(product),
        product.code(),
        () -> {
          xml.others("Name", product.names());
          xml.keys(Map.of("comparedAsTrips", product.trips(), "month", product.month()));
          xml.own("Name", product.names());
          xml.in(
              "validityParameterAssignments",
              () -> {
                shelf.media(product).forEach(medium -> validity(product, medium));
                coverage(product.code());
              });
          if (product.isLoadOfSeveral()) {
            xml.text("ProductType", "tripCarnet");
            xml.text("Amount", product.tickets());
          } else {
            xml.text("ProductType", isPass(product) ? "periodPass" : "timeLimitedSingleTrip");
          }
        });
  }

  /** What ends to the minute is a trip; all else a pass. */
  private boolean isPass(Product product) {
    return shelf.media(product).stream()
        .map(medium -> new NetexTerm(shelf.validity(product, medium).term()))
        .noneMatch(term -> term.type().equals("singleTrip"));
  }

  private void validity(Product product, MediumKind medium) {
    assignment(
        product.code() + "_" + medium,
        () -> {
          xml.in(
              "limitations",
              () -> xml.ref("UsageValidityPeriodRef", rows.name(shelf.validity(product, medium))));
          xml.in("validityParameters", () -> xml.ref("TypeOfTravelDocumentRef", medium.name()));
        });
  }

  private void coverage(String ticket) {
    coverage.parts(ticket).stream()
        .filter(part -> part.group().isPresent() || !part.hours().isEmpty())
        .forEach(part -> where(ticket, part));
  }

  private void where(String ticket, Coverage.Part part) {
    var routes = part.group().map(Coverage.Group::routes).orElse(List.of());
    var local = ticket + part.group().map(group -> "_" + group.code()).orElse("");
    if (part.hours().isEmpty()) {
      assignment(local, () -> routes(routes));
    }
    for (var hours : part.hours()) {
      assignment(
          local + "_" + hours.code(),
          () -> {
            xml.in("temporalValidityParameters", () -> when(hours));
            routes(routes);
          });
    }
  }

  private void when(Hours hours) {
    xml.ref("DayTypeRef", hours.days().name());
    if (!hours.isWholeDay()) {
      xml.ref("TimebandRef", hours.code());
    }
  }

  private void routes(Collection<String> routes) {
    if (!routes.isEmpty()) {
      xml.in("validityParameters", () -> routes.forEach(route -> xml.ref("LineRef", route)));
    }
  }

  private void assignment(String local, Runnable content) {
    xml.ordered("GenericParameterAssignment", local, content);
  }

  private void walletTrip() {
    var names = Assortment.texts("opendata.wallet-trip");
    xml.object(
        "PreassignedFareProduct",
        Assortment.WALLET_TRIP,
        () -> {
          xml.others("Name", names);
          xml.own("Name", names);
          xml.in("validityParameterAssignments", this::walletTransfers);
          xml.text("ProductType", "singleTrip");
        });
  }

  private void walletTransfers() {
    var table = shelf.scheme().terms(TRANSFERS);
    Map<MediumKind, String> byMedium = new TreeMap<>();
    shelf.media().forEach(kind -> byMedium.put(kind, rows.name(table.decide(kind))));
    byMedium.forEach(
        (medium, row) ->
            assignment(
                Assortment.WALLET_TRIP + "_" + medium,
                () -> {
                  xml.in("limitations", () -> xml.ref("InterchangingRef", row));
                  xml.in(
                      "validityParameters",
                      () -> xml.ref("TypeOfTravelDocumentRef", medium.name()));
                }));
  }

  private void cells() {
    shelf.offers().forEach(this::cell);
  }

  private void cell(Offer offer) {
    var local = offer.ticket() + "_" + offer.riderCode() + "_" + offer.medium();
    xml.ordered(
        "Cell",
        local,
        () -> {
          xml.object(
              "CellPrice",
              local,
              () -> {
                xml.text("Amount", offer.price().euros().toPlainString());
                xml.text("Currency", "EUR");
              });
          xml.ref(kind(offer) + "Ref", offer.ticket());
          xml.ref("UserProfileRef", offer.riderCode());
          xml.ref("TypeOfTravelDocumentRef", offer.medium().name());
        });
  }

  private String kind(Offer offer) {
    return shelf.products().stream()
        .filter(product -> product.code().equals(offer.ticket()))
        .findFirst()
        .map(NetexProducts::kind)
        .orElse("PreassignedFareProduct");
  }
}
