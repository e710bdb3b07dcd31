package org.citycabinet.platform;

import java.time.LocalDate;

/**
 * Something in a person's calendar that takes whole days.
 *
 * @param id tells it apart for good, so that a calendar replaces it and does not add another
 * @param from its first day
 * @param until its last day
 * @param title what it is
 * @param details what more there is to know
 * @param path the page where it is done, beginning with a slash
 */
public record CalendarEntry(
    String id, LocalDate from, LocalDate until, String title, String details, String path) {}
