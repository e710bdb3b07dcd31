package org.citycabinet.utility.premises;

import java.io.Serializable;
import java.util.UUID;

/**
 * A contract at an address as someone sees it.
 *
 * @param contract the contract's key, random and fit for an address line
 * @param premise the key of the address; meters hang on it
 * @param house the key of the building
 * @param operator the code of the operator that serves it
 * @param number the contract's number as the operator gave it
 * @param address street, house, apartment and town, such as {@code Parauga iela 12–34, Ludza}
 * @param townLine town and postcode, for a letter
 * @param holder who signed the contract
 * @param holderKind whether a person or a company signed
 * @param seenAs by what right it is seen; null for the operator's staff
 */
public record Place(
    UUID contract,
    UUID premise,
    UUID house,
    String operator,
    String number,
    String address,
    String townLine,
    String holder,
    HolderKind holderKind,
    OccupancyKind seenAs)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether it is seen by a right of the own, not one that another resident gave. */
  public boolean isOwn() {
    return seenAs == OccupancyKind.OWNER || seenAs == OccupancyKind.TENANT;
  }

  /** Whether the one who sees it may do more than look. */
  public boolean isActedOnByViewer() {
    return seenAs != OccupancyKind.VIEWER;
  }

  /** Whether the one who sees it may decide about the contract, such as how invoices are sent. */
  public boolean isDecidedByViewer() {
    return seenAs == OccupancyKind.OWNER;
  }
}
