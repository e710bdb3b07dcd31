package org.citycabinet.utility.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.CalendarEntry;
import org.citycabinet.platform.CalendarSource;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterRegime;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.ServiceKind;
import org.citycabinet.utility.metering.Verification;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;

/** The windows in which readings are taken at the caller's addresses, and the meters' last days. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class MeterDates implements CalendarSource {
  private static final int OPENINGS = 3;
  private static final String PAGE = "/metering/meters";

  @Inject Premises premises;
  @Inject Meters meters;

  @Override
  public List<CalendarEntry> entries(Locale language) {
    return premises.mine().stream().flatMap(place -> at(place, language)).distinct().toList();
  }

  private Stream<CalendarEntry> at(Place place, Locale language) {
    var today = meters.today(place.operator());
    var hanging =
        meters.everAt(List.of(place.premise()), place.operator()).stream()
            .filter(meter -> !meter.isArchived())
            .toList();
    var windows =
        meters.windows(hanging).entrySet().stream()
            .flatMap(
                each ->
                    openings(each.getValue(), today)
                        .map(opening -> Map.entry(opening, each.getKey().face().kind())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))))
            .entrySet()
            .stream()
            .map(each -> window(place, each.getKey(), each.getValue(), language));
    var ends = hanging.stream().flatMap(meter -> end(meter, place, today, language).stream());
    return Stream.concat(windows, ends);
  }

  /** The one that is open, and those that come next. */
  private static Stream<ReadingWindow.Opening> openings(ReadingWindow window, LocalDate today) {
    var first = window.on(today).orElseGet(() -> window.after(today));
    return Stream.iterate(first.month(), month -> month.plusMonths(1))
        .limit(OPENINGS)
        .map(window::of);
  }

  private static CalendarEntry window(
      Place place, ReadingWindow.Opening opening, Set<ServiceKind> kinds, Locale language) {
    var what =
        kinds.stream()
            .map(kind -> Messages.text(language, "metering.kind." + kind))
            .collect(Collectors.joining(", "));
    return new CalendarEntry(
        "window-" + place.premise() + "-" + opening.from() + "-" + opening.until(),
        opening.from(),
        opening.until(),
        Messages.text(language, "metering.calendar.window"),
        Messages.text(
            language, "metering.calendar.window.text", place.address(), opening.until(), what),
        PAGE);
  }

  private Optional<CalendarEntry> end(Meter meter, Place place, LocalDate today, Locale language) {
    boolean ends = meters.validity(meter).filter(v -> v.regime() != MeterRegime.NONE).isPresent();
    return meter
        .verification()
        .map(Verification::until)
        .filter(until -> ends && !until.isBefore(today))
        .map(until -> last(meter, place, until, language));
  }

  private static CalendarEntry last(Meter meter, Place place, LocalDate until, Locale language) {
    return new CalendarEntry(
        "meter-" + meter.id(),
        until,
        until,
        Messages.text(language, "metering.calendar.end"),
        Messages.text(
            language, "metering.calendar.end.text", meter.face().number(), place.address()),
        PAGE);
  }
}
