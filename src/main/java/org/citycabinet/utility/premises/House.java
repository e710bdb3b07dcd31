package org.citycabinet.utility.premises;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.utility.imports.Spelling;

/** A building in an operator's register: one door to the street, many addresses inside. */
@Entity
@Table(name = "house")
public class House {

  @Id private UUID id;
  private String operator;
  private String street;
  private String number;
  private String town;
  private String postcode;

  /** For the entity manager. */
  protected House() {}

  House(UUID id, String operator, String street, String number, String town, String postcode) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.street = Objects.requireNonNull(street);
    this.number = Objects.requireNonNull(number);
    this.town = Objects.requireNonNull(town);
    this.postcode = Objects.requireNonNull(postcode);
  }

  /** The house's own key. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator in whose register it stands. */
  public String getOperator() {
    return operator;
  }

  /** The address without an apartment, such as {@code Parauga iela 12, Ludza}. */
  public String getAddress() {
    return address("");
  }

  /** The address of an apartment in it; an empty apartment means the house itself. */
  String address(String apartment) {
    return street + " " + number + (apartment.isEmpty() ? "" : "–" + apartment) + ", " + town;
  }

  /** The same for two spellings of one house's address. */
  String key() {
    return Spelling.plain(street + "|" + number + "|" + town);
  }

  /** The town with its postcode, for a letter's last line. */
  String townLine() {
    return town + ", " + postcode;
  }
}
