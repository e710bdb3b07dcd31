package org.citycabinet.platform;

import java.util.List;
import java.util.Locale;

/** A feature that knows days on which the caller has something to do. */
@FunctionalInterface
public interface CalendarSource {

  /** The caller's days, those to come and the one that is now, with words in that language. */
  List<CalendarEntry> entries(Locale language);
}
