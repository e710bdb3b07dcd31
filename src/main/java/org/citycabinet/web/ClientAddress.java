package org.citycabinet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.platform.Settings;

/**
 * The network address that a request comes from.
 *
 * <p>A proxy in front writes it into {@code X-Forwarded-For}. The header counts only where the
 * request comes from an address in {@code CABINET_PROXIES}; anybody else could write there what
 * they like.
 */
@RequestScoped
public class ClientAddress {
  @Inject HttpServletRequest request;
  @Inject Settings settings;

  /** The address, as text. */
  public String text() {
    Set<String> proxies =
        Stream.of(settings.text("CABINET_PROXIES", "").split(","))
            .map(String::strip)
            .collect(Collectors.toSet());
    return of(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
  }

  /**
   * Read from its end: each proxy adds the address it was called from, and the first that is none
   * of ours is it.
   */
  static String of(String caller, List<String> headers, Set<String> proxies) {
    if (!proxies.contains(caller)) {
      return caller;
    }
    List<String> passed =
        headers.stream()
            .flatMap(h -> Arrays.stream(h.split(",")))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .collect(Collectors.toList());
    Collections.reverse(passed);
    return passed.stream().filter(a -> !proxies.contains(a)).findFirst().orElse(caller);
  }
}
