package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.Refused;

/** Finds what a passenger shows: a medium's number or a ticket's code, however it is spelled. */
@ApplicationScoped
class Carriers {
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4})([0-9A-Z]{4})([0-9A-Z]{2})");

  /** The six digits that are printed beside a number; readers may send them along. */
  private static final Pattern WITH_CHECK = Pattern.compile("([0-9A-Z]{4,24})[0-9]{6}");

  @Inject Media media;
  @Inject Tickets tickets;

  /** What the operator knows by those words. */
  Shown read(String operator, String words) {
    var bare = words.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    var medium = medium(operator, bare);
    if (medium.isPresent()) {
      return new Shown(words, medium, Optional.empty());
    }
    var ticket = ticket(operator, bare);
    return ticket.isPresent()
        ? new Shown(words, ticket.map(Ticket::medium).map(media::get), ticket)
        : new Shown(words, unchecked(operator, bare), Optional.empty());
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
