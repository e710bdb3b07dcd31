package org.citycabinet.utility.meterdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.Replacement;
import org.citycabinet.utility.reading.Offer;
import org.citycabinet.utility.reading.Outcome;
import org.citycabinet.utility.reading.Said;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** One meter on the desk: readings told at the counter, and another meter in its place. */
@Named
@ViewScoped
public class MeterDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{Nd}./-]{1,30}");
  private static final int MOST_DIGITS = 9;
  private static final int MOST_DECIMALS = 3;

  @Inject transient MeterDesk desk;
  @Inject transient CurrentUser user;
  @Inject transient Operators operators;
  @Inject transient PageNotes notes;
  @Inject transient Language language;
  @Inject transient Clock clock;

  private UUID id;
  private int register = 1;
  private String reading;
  private String readOn;
  private ReadingSource source = ReadingSource.PHONE;
  private Outcome outcome;
  private String number;
  private String verifiedUntil;
  private int digits;
  private int decimals;
  private List<Counter> counters = List.of();
  private transient MeterFile meter;

  /** Finds the meter before anything is shown. */
  public void open() {
    meter = desk.open(id);
    readOn =
        LocalDate.ofInstant(clock.instant(), operators.operator(user.operator()).zone()).toString();
    digits = meter.digits();
    decimals = meter.face().decimals();
    counters = IntStream.rangeClosed(1, meter.registers()).mapToObj(Counter::new).toList();
  }

  /** Takes the reading, or asks about it. */
  public String enter() {
    return enter(Said.NOTHING);
  }

  /** Takes it though it is unusual: whoever told it is sure. */
  public String confirm() {
    return enter(Said.SURE);
  }

  /** Takes it: the register went past its highest number. */
  public String rollOver() {
    return enter(Said.ROLLED_OVER);
  }

  private String enter(Said said) {
    outcome = null;
    var offer = new Offer(reading, day("readOn", readOn), said, source, user.accountId());
    outcome = desk.enter(id, register, offer);
    if (!outcome.taken()) {
      return null;
    }
    notes.done("metering.desk.entered");
    return at(id);
  }

  /** Puts another meter in its place. */
  public String replace() {
    var until = verifiedUntil == null || verifiedUntil.isBlank() ? null : verifiedUntil;
    var replacement =
        new Replacement(
            day("readOn", readOn),
            counters.stream().map(Counter::getLast).map(MeterDeskPage::orEmpty).toList(),
            meterNumber(),
            digits,
            decimals,
            counters.stream().map(Counter::getFirst).map(MeterDeskPage::orEmpty).toList(),
            until == null ? null : day("verifiedUntil", until));
    var fresh = desk.replace(id, replacement);
    notes.done("metering.desk.replaced");
    return at(fresh);
  }

  private static String at(UUID meter) {
    return "/staff/meter.xhtml?faces-redirect=true&id=" + meter;
  }

  private static String orEmpty(String typed) {
    return typed == null ? "" : typed;
  }

  private static String required(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      throw Refused.field(field, "platform.field.required");
    }
    return typed.strip();
  }

  private String meterNumber() {
    var typed = required("number", number);
    if (!NUMBER.matcher(typed).matches()) {
      throw Refused.field("number", "metering.refused.meterNumber");
    }
    return typed;
  }

  private static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(required(field, typed));
    } catch (DateTimeParseException e) {
      throw (Refused) Refused.field(field, "metering.refused.day").initCause(e);
    }
  }

  /** The meter. */
  public MeterFile getMeter() {
    if (meter == null) {
      meter = desk.open(id);
    }
    return meter;
  }

  /** Why the reading is asked about; null where it is not. */
  public Outcome getOutcome() {
    return outcome;
  }

  /** The ways by which a resident tells a reading. */
  public List<Choice> getSources() {
    return Stream.of(ReadingSource.PHONE, ReadingSource.COUNTER)
        .map(each -> new Choice(each.name(), text("metering.source." + each)))
        .toList();
  }

  /** The registers to choose from. */
  public List<Choice> getRegisters() {
    return counters.stream()
        .map(each -> new Choice(String.valueOf(each.number), text("metering.tariff", each.number)))
        .toList();
  }

  /** How many whole digits a meter may have. */
  public List<Choice> getDigitChoices() {
    return numbers(1, MOST_DIGITS);
  }

  /** How many decimals a meter may have. */
  public List<Choice> getDecimalChoices() {
    return numbers(0, MOST_DECIMALS);
  }

  private static List<Choice> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(String::valueOf)
        .map(each -> new Choice(each, each))
        .toList();
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language.getLocale(), key, arguments);
  }

  /** What one register of the old meter and of the new one shows. */
  public static final class Counter implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final int number;
    private String last;
    private String first = "0";

    Counter(int number) {
      this.number = number;
    }

    public int getNumber() {
      return number;
    }

    public String getLast() {
      return last;
    }

    public void setLast(String last) {
      this.last = last;
    }

    public String getFirst() {
      return first;
    }

    public void setFirst(String first) {
      this.first = first;
    }
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public int getRegister() {
    return register;
  }

  public void setRegister(int register) {
    this.register = register;
  }

  public String getReading() {
    return reading;
  }

  public void setReading(String reading) {
    this.reading = reading;
  }

  public String getReadOn() {
    return readOn;
  }

  public void setReadOn(String readOn) {
    this.readOn = readOn;
  }

  public ReadingSource getSource() {
    return source;
  }

  public void setSource(ReadingSource source) {
    this.source = source;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getVerifiedUntil() {
    return verifiedUntil;
  }

  public void setVerifiedUntil(String verifiedUntil) {
    this.verifiedUntil = verifiedUntil;
  }

  public int getDigits() {
    return digits;
  }

  public void setDigits(int digits) {
    this.digits = digits;
  }

  public int getDecimals() {
    return decimals;
  }

  public void setDecimals(int decimals) {
    this.decimals = decimals;
  }

  public List<Counter> getCounters() {
    return counters;
  }
}
