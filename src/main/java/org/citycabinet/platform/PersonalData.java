package org.citycabinet.platform;

import java.util.List;

/**
 * What a feature keeps of people: for who wants to have it, who wants it gone, and who asks who
 * looked at it.
 *
 * <p>All SQL of it may name the person by {@code :person}, {@code :username}, {@code :email} and
 * {@code :name}, and the time by {@code :today} and {@code :now}.
 */
public interface PersonalData {

  /** Every kind of it. */
  List<Holding> holdings();

  /** What must be settled before the person's account can be erased. */
  default List<Obstacle> obstacles() {
    return List.of();
  }

  /**
   * Queries for the things of the audit trail that are the person's although its entries do not
   * name the person: {@code kind}, {@code id}, and {@code since_on} and {@code until_on}, the days
   * between which they were.
   */
  default List<String> subjects() {
    return List.of();
  }
}
