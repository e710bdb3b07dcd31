package org.citycabinet.utility.premises;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.utility.imports.Spelling;

/**
 * An address where something is used and measured: an apartment, or a house that is one dwelling.
 */
@Entity
@Table(name = "premise")
public class Premise {

  @Id private UUID id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private House house;

  private String apartment;

  /** For the entity manager. */
  protected Premise() {}

  Premise(UUID id, House house, String apartment) {
    this.id = Objects.requireNonNull(id);
    this.house = Objects.requireNonNull(house);
    this.apartment = Objects.requireNonNull(apartment);
  }

  UUID id() {
    return id;
  }

  House house() {
    return house;
  }

  Buildings.Dwelling dwelling() {
    return new Buildings.Dwelling(id, house.getId(), house.getAddress(), address());
  }

  /** The same for two spellings of one address. */
  String key() {
    return house.key() + "|" + Spelling.plain(apartment);
  }

  String address() {
    return house.address(apartment);
  }
}
