package org.citycabinet.ticketing.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.citycabinet.ticketing.validation.Place;

/**
 * A wish to have a passenger's media checked.
 *
 * @param source the handheld, or the inspector who uses the page
 * @param isByPage whether it is an inspector
 * @param eventId the source's own name of the check; sent again it is the same one
 * @param place where and when
 * @param media one to five numbers or codes (RIG-58); one empty word for who shows nothing
 */
record Asked(UUID source, boolean isByPage, String eventId, Place place, List<String> media) {
  /** How many media of one passenger are checked (RIG-58). */
  static final int MOST = 5;

  /** Separates the values; no value may contain it. */
  private static final String SEPARATOR = "\u001f";

  /** SHA-256, in hexadecimal, of what is asked: tells a repeat from a conflict. */
  String sha256() {
    var all = new StringJoiner(SEPARATOR);
    for (var value :
        new Object[] {
          place.at(), place.vehicle(), place.route(), place.trip(), place.direction()
        }) {
      all.add(Objects.toString(value, ""));
    }
    media.forEach(all::add);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
