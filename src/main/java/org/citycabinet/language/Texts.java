package org.citycabinet.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Set;

/**
 * The texts of the product on a page: {@code #{msg['billing.invoice.title']}}, and with arguments
 * {@code #{msg.of('key', a, b)}}.
 */
@Named("msg")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
  @Inject Language language;

  @Override
  public String get(Object key) {
    return Messages.text(language.getLocale(), key.toString());
  }

  /** A text in another language than the request's. */
  public String in(Locale locale, String key) {
    return Messages.text(locale, key);
  }

  /** A text with its places filled. */
  public String of(String key, Object... arguments) {
    return Messages.text(language.getLocale(), key, arguments);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
