package org.citycabinet.language;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.words.Money;

/**
 * The texts of the product: one bundle a feature, {@code messages/<feature>_<language>.properties}.
 * The first word of a key names its bundle.
 */
public final class Messages {
  private static final ResourceBundle.Control PROPERTIES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** By language and feature: a page asks hundreds of times. */
  private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * A text in a language, its places filled by the arguments; money and dates read in its form, and
   * a word that goes with a figure in the form that the figure wants ({@link Plural}).
   *
   * <p>A key that is not there reads as itself between three question marks; a test holds that this
   * never happens.
   */
  public static String text(Locale locale, String key, Object... arguments) {
    try {
      String pattern = Plural.choose(bundle(locale, key).getString(key), arguments);
      return isPlain(pattern)
          ? pattern
          : new MessageFormat(pattern, locale).format(readable(locale, arguments));
    } catch (MissingResourceException e) {
      return "???" + key + "???";
    }
  }

  /** Whether it has neither places to fill nor quotes around what looks like one. */
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }

  private static Object[] readable(Locale locale, Object... arguments) {
    return Arrays.stream(arguments).map(argument -> readable(locale, argument)).toArray();
  }

  private static Object readable(Locale locale, Object argument) {
    if (argument instanceof Money money) {
      return Formats.money(locale, money);
    }
    if (argument instanceof LocalDate day) {
      return Formats.date(locale, day);
    }
    return argument instanceof YearMonth month ? Formats.month(locale, month) : argument;
  }

  private static ResourceBundle bundle(Locale locale, String key) {
    int end = key.indexOf('.');
    String feature = end < 0 ? key : key.substring(0, end);
    return BUNDLES.computeIfAbsent(
        locale.getLanguage() + feature, any -> read(locale, "messages." + feature));
  }

  private static ResourceBundle read(Locale locale, String name) {
    return ResourceBundle.getBundle(name, locale, Messages.class.getClassLoader(), PROPERTIES);
  }
}
