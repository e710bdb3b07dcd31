package org.citycabinet.ticketing.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Refused;

/**
 * A card that somebody found and brought (RIG-42). It is kept until its owner comes, a new one is
 * made, or its time is over.
 */
@Entity
@Table(name = "found_card")
public class FoundCard {
  private static final int LONGEST_PLACE = 200;

  @Id private UUID id;
  private String operator;

  @ManyToOne(fetch = FetchType.EAGER, optional = false)
  @JoinColumn(name = "medium_id")
  private Medium medium;

  private String place;

  @Column(name = "found_on")
  private LocalDate foundOn;

  @Column(name = "kept_until")
  private LocalDate keptUntil;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private Ending ending;

  @Version private long version;

  /** How the keeping ended. */
  public enum Ending {
    /** Its owner has it back. */
    HANDED_OUT,
    /** A new card took its place. */
    REPLACED,
    /** Nobody came in time; it was destroyed. */
    DESTROYED
  }

  protected FoundCard() {}

  /**
   * A card that was brought.
   *
   * @param place where it lies, as its owner will read it; 1 to 200 characters
   * @throws Refused at the field {@code place}
   */
  FoundCard(Medium medium, String place, LocalDate foundOn, LocalDate keptUntil) {
    String text = place == null ? "" : place.strip();
    if (text.isEmpty() || text.length() > LONGEST_PLACE) {
      throw Refused.field("place", "care.found.place.length", LONGEST_PLACE);
    }
    this.id = Ids.next();
    this.operator = medium.operator();
    this.medium = medium;
    this.place = text;
    this.foundOn = foundOn;
    this.keptUntil = keptUntil;
  }

  /**
   * The keeping ends.
   *
   * @throws Refused where it has ended, or where it is to be destroyed before its time
   */
  void end(Ending how, Instant now, LocalDate today) {
    if (ending != null) {
      throw Refused.rule("care.found.ended");
    }
    if (how == Ending.DESTROYED && !isOver(today)) {
      throw Refused.rule("care.found.kept", keptUntil);
    }
    ending = how;
    endedAt = now;
  }

  /** Whether its time is over on that day. */
  public boolean isOver(LocalDate today) {
    return today.isAfter(keptUntil);
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator that keeps it. */
  public String operator() {
    return operator;
  }

  /** The card. */
  public Medium medium() {
    return medium;
  }

  /** Where it lies. */
  public String place() {
    return place;
  }

  /** When it was brought. */
  public LocalDate foundOn() {
    return foundOn;
  }

  /** The last day on which it is kept. */
  public LocalDate keptUntil() {
    return keptUntil;
  }
}
