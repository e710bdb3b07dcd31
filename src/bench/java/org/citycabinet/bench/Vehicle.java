package org.citycabinet.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.citycabinet.ticketing.wire.Ed25519;

/** A validator in a vehicle, which numbers its events and keeps its connection. */
public final class Vehicle {
  private static final String GRANT =
      "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=";
  private static final int PATIENCE_MILLIS = 30_000;

  private final UUID id = UUID.randomUUID();
  private final String kid = UUID.randomUUID().toString();
  private final KeyPair keys = Ed25519.generate();
  private final AtomicLong sequence = new AtomicLong();
  private final URI base;
  private String token;

  private Vehicle(URI portal) {
    this.base = portal.resolve("/api/v1/");
  }

  /** One that is enrolled and has a token. */
  public static Vehicle of(URI portal, Connection database, String operator) throws SQLException {
    var vehicle = new Vehicle(portal);
    vehicle.enrol(database, operator);
    vehicle.signIn();
    return vehicle;
  }

  private void enrol(Connection database, String operator) throws SQLException {
    try (var row =
        database.prepareStatement(
            "insert into device (id, operator, model, vehicle_id, kid, public_key, enrolled_at,"
                + " version) values (?, ?, 'bench', ?, ?, ?, utc_timestamp(6), 1)")) {
      row.setString(1, id.toString());
      row.setString(2, operator);
      row.setString(3, name());
      row.setString(4, kid);
      row.setBytes(5, Ed25519.raw(keys.getPublic()));
      row.executeUpdate();
    }
    try (var row = database.prepareStatement("insert into device_contact (device_id) values (?)")) {
      row.setString(1, id.toString());
      row.executeUpdate();
    }
  }

  private void signIn() {
    var header = Json.createObjectBuilder().add("alg", "EdDSA").add("kid", kid).build();
    var claims =
        Json.createObjectBuilder()
            .add("iss", id.toString())
            .add("sub", id.toString())
            .add("aud", base.resolve("devices/token").toString())
            .add("exp", Instant.now().plusSeconds(60).getEpochSecond())
            .add("jti", UUID.randomUUID().toString())
            .build();
    var message = base64(header) + "." + base64(claims);
    var signature = Ed25519.sign(keys.getPrivate(), message.getBytes(StandardCharsets.US_ASCII));
    var form = GRANT + message + "." + base64(signature);
    var answer = send("devices/token", "application/x-www-form-urlencoded", form, 200);
    try (var reader = Json.createReader(new ByteArrayInputStream(answer))) {
      token = reader.readObject().getString("access_token");
    }
  }

  private static String base64(JsonObject json) {
    return base64(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What the vehicle is called. */
  public String name() {
    return id.toString().substring(0, 8);
  }

  /** The number of its next event. */
  public long next() {
    return sequence.incrementAndGet();
  }

  /** The number of its last event. */
  public long last() {
    return sequence.get();
  }

  /**
   * Sends JSON.
   *
   * @throws IllegalStateException where another status is answered
   */
  public byte[] post(String path, String json, int status) {
    return send(path, "application/json", json, status);
  }

  /** Reads all of an answer, without which its connection is not kept. */
  private byte[] send(String path, String type, String body, int status) {
    try {
      var connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", type);
      if (token != null) {
        connection.setRequestProperty("Authorization", "Bearer " + token);
      }
      try (var request = connection.getOutputStream()) {
        request.write(body.getBytes(StandardCharsets.UTF_8));
      }
      var answered = connection.getResponseCode();
      try (var answer =
          answered < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        var bytes = answer.readAllBytes();
        if (answered != status) {
          throw new IllegalStateException(
              path + ": " + answered + " " + new String(bytes, StandardCharsets.UTF_8));
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
