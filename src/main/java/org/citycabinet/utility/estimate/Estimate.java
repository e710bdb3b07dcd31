package org.citycabinet.utility.estimate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.citycabinet.words.Money;

/** What managing a house is to cost in a year, by heading, and what it has cost so far (LUD-29). */
@Entity
@Table(name = "estimate")
public class Estimate {

  @Id private UUID id;

  @Column(name = "operator")
  private String operator;

  @Column(name = "house")
  private UUID house;

  private int year;

  @Column(name = "known_until")
  private LocalDate knownUntil;

  @ElementCollection
  @CollectionTable(name = "estimate_item", joinColumns = @JoinColumn(name = "estimate_id"))
  @OrderColumn(name = "position")
  private List<EstimateItem> items = new ArrayList<>();

  /** For the entity manager. */
  protected Estimate() {}

  /**
   * An estimate of the year in which {@code knownUntil} lies.
   *
   * @param knownUntil up to which day the actual figures are known
   */
  Estimate(UUID id, String operator, UUID house, LocalDate knownUntil, List<EstimateItem> items) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.house = Objects.requireNonNull(house);
    this.year = knownUntil.getYear();
    this.knownUntil = knownUntil;
    this.items.addAll(items);
  }

  /** The year. */
  public int getYear() {
    return year;
  }

  /** Up to which day the actual figures are known. */
  public LocalDate getKnownUntil() {
    return knownUntil;
  }

  /** The headings, in the operator's order. */
  public List<EstimateItem> getItems() {
    return List.copyOf(items);
  }

  /** All headings together. */
  public EstimateItem getTotal() {
    return new EstimateItem(
        "", sum(items, EstimateItem::getPlan), sum(items, EstimateItem::getActual));
  }

  private static Money sum(List<EstimateItem> items, Function<EstimateItem, Money> part) {
    return items.stream().map(part).reduce(Money.ZERO, Money::plus);
  }
}
