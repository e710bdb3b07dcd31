package org.citycabinet.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of the present request: chosen on a page before, or else wished by the browser, or
 * else Latvian.
 */
@Named("language")
@RequestScoped
public class Language {
  /** The cookie that keeps which language a person chose. */
  public static final String COOKIE = "language";

  @Inject HttpServletRequest request;

  private Locale locale;

  /** One of {@link Languages#ALL}; the same all through the request. */
  public Locale getLocale() {
    if (locale == null) {
      locale = chosen().or(this::wished).orElse(Languages.ALL.get(0));
    }
    return locale;
  }

  /** The tag of the language, such as {@code lv}. */
  public String getTag() {
    return getLocale().getLanguage();
  }

  /** All languages of the product, for the switch on the page. */
  public List<Locale> getAll() {
    return Languages.ALL;
  }

  private Optional<Locale> chosen() {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(c -> c.getName().equals(COOKIE))
        .map(c -> Languages.of(c.getValue()))
        .findFirst();
  }

  private Optional<Locale> wished() {
    return Collections.list(request.getLocales()).stream()
        .map(l -> Locale.forLanguageTag(l.getLanguage()))
        .filter(Languages.ALL::contains)
        .findFirst();
  }
}
