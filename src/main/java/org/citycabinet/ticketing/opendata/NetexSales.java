package org.citycabinet.ticketing.opendata;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citycabinet.ticketing.product.Product;
import org.citycabinet.words.Channel;
import org.citycabinet.words.MediumKind;

/** Where it is sold, and on what. */
final class NetexSales {
  private final Assortment shelf;
  private final Xml xml;
  private final Rows rows;

  NetexSales(Assortment shelf, Xml xml) {
    this.shelf = shelf;
    this.xml = xml;
    rows = new Rows(shelf);
  }

  void write() {
    xml.in("distributionChannels", () -> Stream.of(Channel.values()).forEach(this::channel));
    xml.in("typesOfTravelDocuments", () -> shelf.media().forEach(this::medium));
    xml.in("salesOfferPackages", () -> shelf.products().forEach(this::offer));
  }

  private void channel(Channel channel) {
    xml.object(
        "DistributionChannel",
        channel.name(),
        () ->
            xml.text(
                "DistributionChannelType",
                switch (channel) {
                  case WEB -> "online";
                  case APP -> "mobileDevice";
                  case COUNTER, PARTNER -> "agency";
                  case VEHICLE -> "onBoard";
                }));
  }

  private void medium(MediumKind kind) {
    var names = Assortment.medium(kind);
    xml.object(
        "TypeOfTravelDocument",
        kind.name(),
        () -> {
          xml.others("Name", names);
          xml.keys(Map.of("personalised", kind.isPersonalised()));
          xml.own("Name", names);
          xml.text("MediaType", kind == MediumKind.APP ? "mobileApp" : "smartCard");
        });
  }

  private void offer(Product product) {
    xml.object(
        "SalesOfferPackage",
        product.code(),
        () -> {
          xml.others("Name", product.names());
          xml.own("Name", product.names());
          xml.in("validityParameterAssignments", () -> limits(product));
          xml.in(
              "distributionAssignments",
              () -> Stream.of(Channel.values()).forEach(channel -> sold(product, channel)));
          xml.in(
              "salesOfferPackageElements",
              () -> shelf.media(product).forEach(medium -> element(product, medium)));
        });
  }

  private void limits(Product product) {
    xml.ordered(
        "GenericParameterAssignment",
        "package_" + product.code(),
        () -> {
          xml.in(
              "limitations",
              () -> {
                xml.ref("UserProfileRef", product.concession().orElse(Offer.EVERYBODY));
                rows.windows(product).forEach(row -> xml.ref("PurchaseWindowRef", rows.name(row)));
                rows.refunds(product).forEach(row -> xml.ref("RefundingRef", rows.name(row)));
              });
        });
  }

  private void sold(Product product, Channel channel) {
    var row = rows.sale(product, channel);
    xml.ordered(
        "DistributionAssignment",
        product.code() + "_" + channel,
        () -> {
          Map<String, Object> keys = new TreeMap<>();
          keys.put("clause", row.clause());
          if (row.sold()) {
            keys.put("commissionPercent", row.commission().percent());
            keys.put("commissionMinimum", row.commission().minimum().euros().toPlainString());
            keys.put("holdSeconds", row.hold().toSeconds());
            row.most().ifPresent(most -> keys.put("mostInOnePurchase", most));
          }
          xml.keys(keys);
          xml.ref("DistributionChannelRef", channel.name());
          xml.text("AllowedInChannel", row.sold());
        });
  }

  private void element(Product product, MediumKind medium) {
    xml.ordered(
        "SalesOfferPackageElement",
        product.code() + "_" + medium,
        () -> {
          xml.ref("TypeOfTravelDocumentRef", medium.name());
          xml.ref(NetexProducts.kind(product) + "Ref", product.code());
        });
  }
}
