package org.citycabinet.utility.estimate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.words.Money;

/** Which part of what its house costs a dwelling bears, such as its area of the area of all. */
@Entity
@Table(name = "dwelling_share")
public class DwellingShare {
  private static final int WHOLE = 100;

  @Id private UUID premise;
  private int part;
  private int whole;

  /** For the entity manager. */
  protected DwellingShare() {}

  /**
   * A share.
   *
   * @param part 1 to {@code whole}
   */
  DwellingShare(UUID premise, int part, int whole) {
    this.premise = Objects.requireNonNull(premise);
    this.part = part;
    this.whole = whole;
  }

  /** The part, such as the dwelling's area. */
  public int getPart() {
    return part;
  }

  /** What it is a part of, such as the area of all dwellings. */
  public int getWhole() {
    return whole;
  }

  /** The same in percent, two decimals. */
  public BigDecimal getPercent() {
    return BigDecimal.valueOf((long) part * WHOLE)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  Money of(Money amount) {
    return amount.share(part, whole);
  }
}
