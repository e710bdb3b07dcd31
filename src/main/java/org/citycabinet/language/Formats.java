package org.citycabinet.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.citycabinet.words.Money;

/** How money, dates and figures read in each language. */
public final class Formats {
  private static final String NARROW_SPACE = "\u00a0";
  private static final Map<String, String> DATES =
      Map.of("lv", "dd.MM.yyyy.", "lt", "yyyy-MM-dd", "en", "d MMM yyyy");
  private static final Map<String, String> TIMES =
      Map.of("lv", "H.mm", "lt", "HH:mm", "en", "HH:mm");
  private static final Map<String, String> MONTHS =
      Map.of("lv", "yyyy. 'gada' LLLL", "lt", "yyyy 'm.' LLLL", "en", "LLLL yyyy");

  private Formats() {}

  /** An amount with its currency, such as {@code 64,18 €}. */
  public static String money(Locale locale, Money money) {
    return decimal(locale, money.euros(), 2) + NARROW_SPACE + "€";
  }

  /** A date, such as {@code 30.11.2026.} */
  public static String date(Locale locale, LocalDate date) {
    return DateTimeFormatter.ofPattern(DATES.get(locale.getLanguage()), locale).format(date);
  }

  /** A month and its year in words. */
  public static String month(Locale locale, YearMonth month) {
    return DateTimeFormatter.ofPattern(MONTHS.get(locale.getLanguage()), locale).format(month);
  }

  /** A date and time of day in a zone. */
  public static String dateTime(Locale locale, Instant instant, ZoneId zone) {
    return date(locale, instant.atZone(zone).toLocalDate())
        + NARROW_SPACE
        + time(locale, instant, zone);
  }

  /** A time of day in a zone, hours and minutes. */
  public static String time(Locale locale, Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(TIMES.get(locale.getLanguage()), locale)
        .format(instant.atZone(zone));
  }

  /**
   * A figure with so many decimals, thousands set apart.
   *
   * @param decimals 0 to 9
   */
  public static String decimal(Locale locale, BigDecimal figure, int decimals) {
    var symbols = DecimalFormatSymbols.getInstance(locale);
    if (!locale.getLanguage().equals("en")) {
      symbols.setGroupingSeparator('\u00a0');
      symbols.setDecimalSeparator(',');
    }
    symbols.setMinusSign('\u2212');
    var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    format.setDecimalFormatSymbols(symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(figure);
  }
}
