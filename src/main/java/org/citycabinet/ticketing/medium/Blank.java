package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;

/**
 * A printed card in the stock that nobody has been given yet. Its identifier becomes the medium's;
 * then it leaves the stock.
 */
@Entity
@Table(name = "blank_card")
class Blank {
  @Id private UUID id;
  @Column private String operator;
  @Column private String number;

  @Enumerated(EnumType.STRING)
  private MediumKind kind;

  @Column(name = "chip_uid")
  private String chipUid;

  @Column(name = "chip_key")
  private Long chipKey;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected Blank() {}

  Blank(String operator, Delivered card, Instant receivedAt) {
    this.id = Ids.next();
    this.operator = operator;
    this.number = card.number().text();
    this.kind = card.kind();
    this.chipUid = card.chip().map(ChipUid::text).orElse(null);
    this.chipKey = card.chip().map(ChipUid::key).orElse(null);
    this.codeHash = CheckCode.hash(id, card.code());
    this.expiresOn = card.expiresOn();
    this.receivedAt = receivedAt;
  }

  UUID id() {
    return id;
  }

  MediumKind kind() {
    return kind;
  }

  Optional<ChipUid> chip() {
    return Optional.ofNullable(chipUid).map(ChipUid::new);
  }

  String codeHash() {
    return codeHash;
  }

  /** The same handing out, with the last day of use that is printed on the card. */
  Issue complete(Issue issue) {
    return new Issue(
        issue.operator(),
        issue.number(),
        issue.kind(),
        issue.holder(),
        issue.holderName(),
        issue.photograph(),
        issue.expiresOn() == null ? expiresOn : issue.expiresOn());
  }
}
