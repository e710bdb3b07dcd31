package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citycabinet.ticketing.authorisation.Inspected;
import org.citycabinet.ticketing.authorisation.InspectedCodes;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Refused;

/**
 * Finds what a passenger shows: a medium's number, a ticket's code, or the signed one on a
 * telephone.
 */
@ApplicationScoped
class Carriers {
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4})([0-9A-Z]{4})([0-9A-Z]{2})");

  /** The six digits that are printed beside a number; readers may send them along. */
  private static final Pattern WITH_CHECK = Pattern.compile("([0-9A-Z]{4,24})[0-9]{6}");

  /** Of what is not ours no more is kept. */
  private static final int LONGEST_KEPT = 64;

  @Inject Media media;
  @Inject Tickets tickets;
  @Inject InspectedCodes codes;

  /** What the operator knows by those words. */
  Shown read(String operator, String words) {
    var bare = words.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    var medium = medium(operator, bare);
    if (medium.isPresent()) {
      return new Shown(brief(words), medium, Optional.empty());
    }
    var ticket = ticket(operator, bare).or(() -> signed(operator, words));
    return ticket
        .map(found -> new Shown(found.code(), Optional.of(media.get(found.medium())), ticket))
        .orElseGet(() -> new Shown(brief(words), unchecked(operator, bare), Optional.empty()));
  }

  private static String brief(String words) {
    return words.length() > LONGEST_KEPT ? words.substring(0, LONGEST_KEPT) : words;
  }

  /** The ticket of a code that a telephone shows; of one that is over, forged or another's none. */
  private Optional<Ticket> signed(String operator, String words) {
    return codes.read(operator, words) instanceof Inspected.Believed believed
        ? tickets.find(operator, believed.says().ticket())
        : Optional.empty();
  }

  /** The ticket that a code stands for. */
  private Optional<Ticket> ticket(String operator, String bare) {
    var code = CODE.matcher(bare);
    return code.matches()
        ? tickets.find(operator, code.replaceFirst("$1-$2-$3"))
        : Optional.empty();
  }

  private Optional<Medium> unchecked(String operator, String bare) {
    var number = WITH_CHECK.matcher(bare);
    return number.matches() ? medium(operator, number.group(1)) : Optional.empty();
  }

  private Optional<Medium> medium(String operator, String bare) {
    try {
      return media.find(operator, new MediumNumber(bare));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}
