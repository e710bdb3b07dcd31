package org.citycabinet.ticketing.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.citycabinet.ticketing.fleet.Config;
import org.citycabinet.words.Refused;

/**
 * What a device uploads: taps that it decided by itself.
 *
 * @param batchId the device's name of the batch; sent again it is the same batch
 * @param sha256 the digest of the body
 * @param sentAt the device's time when it sent it
 * @param lastNumber the last number that the device has used: what is not there by then is missing
 * @param taps each as the device wrote it; a wrong one is refused by itself
 */
record TapBatch(
    String batchId, String sha256, Instant sentAt, long lastNumber, List<JsonObject> taps) {

  /**
   * Reads the frame of a batch.
   *
   * @throws Refused at the member that is missing or wrong
   */
  static TapBatch read(JsonObject body, String sha256) {
    var form = new TapForm(body);
    var from = form.number("deviceSeqFrom", 1, Long.MAX_VALUE);
    var to = form.number("deviceSeqTo", from, Long.MAX_VALUE);
    form.number("blocklistVersion", 0, Long.MAX_VALUE);
    form.optional("configVersion", 64);
    return new TapBatch(form.text("batchId", 64), sha256, form.instant("sentAt"), to, taps(body));
  }

  private static List<JsonObject> taps(JsonObject body) {
    if (!(body.get("taps") instanceof JsonArray array)
        || array.stream().anyMatch(tap -> tap.getValueType() != JsonValue.ValueType.OBJECT)) {
      throw Refused.field("taps", "validation.batch.taps");
    }
    return array.getValuesAs(JsonObject.class);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether it holds more taps than are taken in one go. */
  boolean isTooLarge() {
    return taps.size() > Config.Limits.STANDARD.tapsPerBatch();
  }
}
