package org.citycabinet.ticketing.handout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/** Lets tests of other features hand out media as a clerk does. */
@ApplicationScoped
public class HandingOut {
  @Inject HandoutDesk desk;
  @Inject Handouts handouts;

  /** A medium that bears no name is made ready. */
  public Handout prepare(MediumKind kind, String number) {
    return desk.prepare(
        new Wish(kind, number, null, null, null, null, false, null, "SIA Paraugs", null));
  }

  /** One that bears a name is, for who had that other card before. */
  public Handout prepare(MediumKind kind, String number, String name, String before) {
    return desk.prepare(new Wish(kind, number, null, null, name, before, false, null, null, null));
  }

  /** One that goes with that other card is. */
  public Handout prepareCompanion(String number, Medium holders) {
    return desk.prepare(
        new Wish(
            MediumKind.COMPANION_CARD,
            number,
            null,
            null,
            null,
            null,
            false,
            holders.number().text(),
            null,
            null));
  }

  public Handout read(UUID id) {
    return desk.one(id);
  }

  public Handout of(Medium medium) {
    return handouts.of(medium.id()).orElseThrow();
  }

  public Medium medium(Handout handout) {
    return desk.medium(handout);
  }

  public Money due(Handout handout) {
    return desk.due(handout).sum();
  }

  public void handOver(Handout handout, FeeMeans means, String receipt) {
    desk.handOver(handout.id(), means, receipt);
  }

  public void takeBack(Handout handout, boolean works) {
    desk.takeBack(handout.id(), works);
  }
}
