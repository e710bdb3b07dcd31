package org.citycabinet.utility.metering;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.citycabinet.platform.Formats;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Messages;
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
  private List<MonthUse> water = List.of();

  @PostConstruct
  void begin() {
    contract = premises.active().map(Place::contract).orElse(null);
    if (contract != null) {
      rows = readings.cards(contract).stream().map(Row::new).toList();
      water = readings.water(contract);
    }
  }

  /** Opens a meter's field (LUD-16). */
  public void edit(Row row) {
    row.editing = true;
    row.typed = row.card.isDone() ? figure(row, row.card.given().value()) : row.typed;
  }

  /** Sends what was typed. */
  public void send(Row row) {
    send(row, false);
  }

  /** Sends what was typed though it is far above the usual (LUD-20). */
  public void confirm(Row row) {
    send(row, true);
  }

  /** Sends the reading that was probably meant (LUD-20). */
  public void take(Row row) {
    row.typed = figure(row, row.outcome.suggestion());
    send(row, false);
  }

  private void send(Row row, boolean sure) {
    row.error = null;
    row.outcome = null;
    try {
      row.outcome = readings.send(row.card.id(), row.typed, sure);
      row.editing = !row.outcome.taken();
      refresh(row);
    } catch (Refused refused) {
      row.error = words(refused);
    }
  }

  private void refresh(Row row) {
    readings.cards(contract).stream()
        .filter(card -> card.id().equals(row.card.id()))
        .forEach(card -> row.card = card);
    water = readings.water(contract);
  }

  private String words(Refused refused) {
    if (refused.field().isEmpty()) {
      throw refused;
    }
    return Messages.text(language.getLocale(), refused.key(), refused.arguments().toArray());
  }

  private String figure(Row row, BigDecimal value) {
    return Formats.decimal(language.getLocale(), value, row.card.decimals());
  }

  /** One row a meter. */
  public List<Row> getRows() {
    return rows;
  }

  /** The water of the last thirteen months. */
  public UseChart getChart() {
    return new UseChart(water);
  }

  /** The first letter of a month, under its bar. */
  public String letter(UseChart.Bar bar) {
    return DateTimeFormatter.ofPattern("LLLLL", language.getLocale()).format(bar.month());
  }

  /** The contract whose meters these are, or null. */
  public UUID getContract() {
    return contract;
  }

  /** A meter's readings, newest first. */
  public List<MeterCard.Given> history(Row row) {
    return readings.history(row.card.id());
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
