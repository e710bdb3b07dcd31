package org.citycabinet.utility.reading;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** The meters of the active address, with a field for each new reading. */
@Named
@ViewScoped
public class MetersPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Premises premises;
  @Inject transient Readings readings;
  @Inject transient Language language;

  private UUID contract;
  private List<Row> rows = List.of();

  @PostConstruct
  void begin() {
    contract = premises.active().map(Place::contract).orElse(null);
    if (contract != null) {
      rows = readings.cards(contract).stream().map(Row::new).toList();
    }
  }

  /** Opens a meter's field (LUD-16). */
  public void edit(Row row) {
    row.editing = true;
    row.typed = row.card.isDone() ? figure(row, row.card.given().value()) : row.typed;
  }

  /** Sends what was typed. */
  public void send(Row row) {
    send(row, Said.NOTHING);
  }

  /** Sends what was typed though it is unusual (LUD-20). */
  public void confirm(Row row) {
    send(row, Said.SURE);
  }

  /** Sends what was typed: the register went past its highest number. */
  public void rollOver(Row row) {
    send(row, Said.ROLLED_OVER);
  }

  /** Sends the reading that was probably meant, for the meter that it belongs to (LUD-20). */
  public void take(Row row) {
    var slip = row.outcome.slip();
    var meant = rows.stream().filter(each -> each.isOf(slip)).findFirst().orElse(row);
    if (meant != row) {
      row.typed = null;
      row.outcome = null;
    }
    meant.typed = figure(meant, slip.value());
    meant.editing = true;
    send(meant, Said.NOTHING);
  }

  private void send(Row row, Said said) {
    row.error = null;
    row.outcome = null;
    try {
      row.outcome = readings.send(row.card.id(), row.card.register(), row.typed, said);
      row.editing = !row.outcome.taken();
      refresh(row);
    } catch (Refused refused) {
      row.error = words(refused);
    }
  }

  /** The button that enters the reading that was probably meant. */
  public String slipWords(Row row) {
    var slip = row.outcome.slip();
    return row.isOf(slip)
        ? text("metering.slip.take", figure(row, slip.value()))
        : text("metering.slip.take.other", slipMeter(row));
  }

  /** The meter whose reading was probably typed, such as {@code Hot water, kitchen}. */
  public String slipMeter(Row row) {
    var slip = row.outcome.slip();
    return rows.stream()
        .filter(each -> each.isOf(slip))
        .map(each -> each.card.face())
        .map(
            face ->
                text("metering.kind." + face.kind())
                    + ", "
                    + text("metering.location." + face.location()))
        .findFirst()
        .orElse("");
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language.getLocale(), key, arguments);
  }

  private void refresh(Row row) {
    readings.cards(contract).stream().filter(row::isOf).forEach(card -> row.card = card);
  }

  private String words(Refused refused) {
    if (refused.field().isEmpty()) {
      throw refused;
    }
    return text(refused.key(), refused.arguments().toArray());
  }

  private String figure(Row row, BigDecimal value) {
    return Formats.decimal(language.getLocale(), value, row.card.face().decimals());
  }

  /** One row a meter. */
  public List<Row> getRows() {
    return rows;
  }

  /** The contract whose meters these are, or null. */
  public UUID getContract() {
    return contract;
  }

  /** Every register's readings. */
  public List<MeterHistory> getHistories() {
    return readings.histories(contract);
  }

  /** A meter and what is being typed for it. */
  public static final class Row implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private MeterCard card;
    private String typed;
    private boolean editing;
    private Outcome outcome;
    private String error;

    Row(MeterCard card) {
      this.card = card;
    }

    private boolean isOf(MeterCard other) {
      return card.id().equals(other.id()) && card.register() == other.register();
    }

    private boolean isOf(Slip slip) {
      return card.id().equals(slip.meter()) && card.register() == slip.register();
    }

    public MeterCard getCard() {
      return card;
    }

    public String getTyped() {
      return typed;
    }

    public void setTyped(String typed) {
      this.typed = typed;
    }

    public boolean isEditing() {
      return editing;
    }

    public Outcome getOutcome() {
      return outcome;
    }

    /** Whether the sender is asked whether the reading is right. */
    public boolean isAsked() {
      return outcome != null && !outcome.taken();
    }

    public String getError() {
      return error;
    }
  }
}
