package org.citycabinet.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * A payer's card that the gateway keeps; here are six and four of its digits and its expiry
 * (RIG-A4). Its owner forgets it at once; the row goes when the gateway has forgotten it too.
 */
@Entity
@Table(name = "saved_card")
public class SavedCard {
  @Id private UUID id;
  @Column private UUID owner;
  private String token;
  private String first6;
  private String last4;

  @Column(name = "expires_in")
  private String expiresIn;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "forget_at")
  private Instant forgetAt;

  /** For the entity manager. */
  protected SavedCard() {}

  SavedCard(UUID owner, GatewayCard card, Instant now) {
    this.id = Ids.next();
    this.owner = owner;
    this.token = card.token();
    this.first6 = card.first6();
    this.last4 = card.last4();
    this.expiresIn = card.expiresIn().toString();
    this.savedAt = now;
  }

  /** Names it in forms. */
  public UUID getId() {
    return id;
  }

  /** What its owner knows it by, such as {@code 4444 33•• •••• 1111}. */
  public String getDigits() {
    return first6.substring(0, 4) + " " + first6.substring(4) + "•• •••• " + last4;
  }

  /** The last month in which it is good. */
  public YearMonth getExpiresIn() {
    return YearMonth.parse(expiresIn);
  }

  /** That month as cards have it, such as {@code 11/28}. */
  public String getExpiry() {
    var month = getExpiresIn();
    return "%02d/%02d".formatted(month.getMonthValue(), month.getYear() % 100);
  }

  /** Whether the gateway's card looks the same: digits and expiry. */
  boolean isSameAs(GatewayCard card) {
    return first6.equals(card.first6())
        && last4.equals(card.last4())
        && getExpiresIn().equals(card.expiresIn());
  }

  String token() {
    return token;
  }

  /** From that instant on the gateway is told to forget it. */
  void forget(Instant at) {
    forgetAt = at;
  }
}
