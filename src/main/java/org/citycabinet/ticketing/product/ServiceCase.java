package org.citycabinet.ticketing.product;

import java.time.LocalTime;

/**
 * A trip that somebody wants to make.
 *
 * @param product with which product
 * @param route on which route, as the operator numbers it
 * @param workingDay whether the day is one on which people work
 * @param at at which time of the operator's day
 */
public record ServiceCase(String product, String route, boolean workingDay, LocalTime at) {}
