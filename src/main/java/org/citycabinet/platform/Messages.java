package org.citycabinet.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the product: one bundle a feature, {@code messages/<feature>_<language>.properties}.
 * The first word of a key names its bundle.
 */
public final class Messages {
  private Messages() {}

  /**
   * A text in a language, its places filled by the arguments.
   *
   * <p>A key that is not there reads as itself between three question marks; a test holds that this
   * never happens.
   */
  public static String text(Locale locale, String key, Object... arguments) {
    try {
      String pattern = bundle(locale, key).getString(key);
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      return "???" + key + "???";
    }
  }

  private static ResourceBundle bundle(Locale locale, String key) {
    int end = key.indexOf('.');
    String feature = end < 0 ? key : key.substring(0, end);
    return ResourceBundle.getBundle(
        "messages." + feature,
        locale,
        Messages.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
