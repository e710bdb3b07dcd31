package org.citycabinet.words;

/**
 * What carries tickets (RIG-4.1 to 4.7, VEN-14, LIE-04). Operators name in their terms which they
 * know.
 */
public enum MediumKind {
  /** The operator's mobile app: a digital identifier that holds code tickets (RIG-4.1). */
  APP,
  /** A carrier that cannot be reloaded (RIG-4.2). */
  SMART_TICKET,
  /** A card tied to nobody (RIG-4.3, VEN-14). */
  CARD,
  /** A card for its owner alone (RIG-4.4, VEN-14). */
  PERSONALISED_CARD,
  /** A pupil's personalised card that shows the personal code and the school (RIG-4.6.1). */
  PUPIL_CARD,
  /** A resident's personalised card that shows the personal code (RIG-4.6.2). */
  RESIDENT_CARD,
  /** A second card that lets a companion travel along (RIG-4.5). */
  COMPANION_CARD,
  /** A non-personalised card tied to a company (RIG-4.7). */
  COMPANY_CARD,
  /** A national eID card (LIE-04). */
  EID;

  /** Whether the medium is tied to an identified person. */
  public boolean isPersonalised() {
    return showsItsHolder() || this == EID;
  }

  /** Whether it is printed with its holder's photograph and name (RIG-4.4, 4.4a). */
  public boolean showsItsHolder() {
    return this == PERSONALISED_CARD || this == COMPANION_CARD || identifiesItsHolder();
  }

  /** Whether an inspector may identify the passenger by it, without another document (RIG-4.6). */
  public boolean identifiesItsHolder() {
    return this == PUPIL_CARD || this == RESIDENT_CARD;
  }

  /** Whether it is for who travels along with the holder of another one (RIG-4.5). */
  public boolean isForCompanions() {
    return this == COMPANION_CARD;
  }
}
