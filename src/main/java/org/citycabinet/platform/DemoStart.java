package org.citycabinet.platform;

import java.time.LocalDate;

/**
 * Demonstration data is wanted: the first start of an installation in demonstration mode. Each
 * feature that shows something observes it, in the order of {@code @Priority}, inside one
 * transaction.
 *
 * @param today the day of the first start; all data is a function of it
 */
public record DemoStart(LocalDate today) {}
