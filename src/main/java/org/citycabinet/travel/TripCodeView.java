package org.citycabinet.travel;

import java.util.UUID;
import org.citycabinet.files.QrPicture;

/**
 * A trip that was authorised as the phone shows it to a driver or an inspector.
 *
 * @param id its identifier
 * @param medium the medium's identifier
 * @param operatorName the operator's name
 * @param hue the operator's colour, in degrees
 * @param product the name of the ticket's product
 * @param ticket the ticket's code
 * @param vehicle the five digits on the vehicle
 * @param line the line; empty where it was not known
 * @param date the day on which it was authorised
 * @param time the time of that day
 * @param utc the same instant as it is recorded (RIG-A2.4)
 * @param until when the ticket ends, in words
 * @param secondsLeft until then; 0 where it has ended
 * @param codeSeconds how long the picture is to be believed; 0 where there is none
 * @param picture the signed code; null once the ticket has ended, or while its medium is blocked
 * @param blocked whether that is why there is none
 */
public record TripCodeView(
    UUID id,
    UUID medium,
    String operatorName,
    int hue,
    String product,
    String ticket,
    String vehicle,
    String line,
    String date,
    String time,
    String utc,
    String until,
    long secondsLeft,
    long codeSeconds,
    QrPicture picture,
    boolean blocked) {}
