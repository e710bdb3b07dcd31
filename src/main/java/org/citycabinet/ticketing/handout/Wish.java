package org.citycabinet.ticketing.handout;

import org.citycabinet.web.Upload;
import org.citycabinet.words.MediumKind;

/**
 * What a clerk types to hand out a medium; whatever its kind does not need may be null.
 *
 * @param kind what
 * @param number what stands on it, in any spelling
 * @param uid the number by which its chip answers, where the clerk has read it
 * @param expiresOn the last day of use that is printed on it
 * @param holderName whose it is, where it is for its owner alone
 * @param before the number of the card that the person had before
 * @param isNamesake whether cards with that name are another person's
 * @param holdersCard the number of the card that a companion card goes with
 * @param company whose it is, where it is a company's
 * @param photograph the picture on it
 */
record Wish(
    MediumKind kind,
    String number,
    String uid,
    String expiresOn,
    String holderName,
    String before,
    boolean isNamesake,
    String holdersCard,
    String company,
    Upload photograph) {}
