package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the Java platform: keys as raw bytes, signatures of 64 bytes. */
public final class Ed25519 {

  /** How many bytes a signature has. */
  public static final int SIGNATURE_BYTES = 64;

  private static final String NAME = "Ed25519";
  private static final int KEY_BYTES = 32;

  // RFC 8410: what stands before the 32 raw bytes in X.509 and in PKCS #8.
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  /** A new key pair. */
  public static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519", e);
    }
  }

  /**
   * The public key of these 32 raw bytes (the {@code x} of a JWK).
   *
   * @throws IllegalArgumentException where they are no such key
   */
  public static PublicKey publicKey(byte[] raw) {
    try {
      return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(after(X509, raw)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 public key", e);
    }
  }

  /**
   * The private key of this seed of 32 bytes (the {@code d} of a JWK).
   *
   * @throws IllegalArgumentException where it has another length
   */
  public static PrivateKey privateKey(byte[] seed) {
    try {
      var spec = new PKCS8EncodedKeySpec(after(PKCS8, seed));
      return KeyFactory.getInstance(NAME).generatePrivate(spec);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 private key", e);
    }
  }

  /** The 32 raw bytes of a public key, or the seed of a private one. */
  public static byte[] raw(Key key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  /** A short name of a public key: the first four bytes of its SHA-256. */
  public static int id(PublicKey key) {
    return ByteBuffer.wrap(Sha256.of(raw(key))).getInt();
  }

  /** The signature of the bytes; the same bytes and key always give the same. */
  public static byte[] sign(PrivateKey key, byte[] bytes) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 private key", e);
    }
  }

  /** Whether the signature is that key's, of those bytes; a malformed one is not. */
  public static boolean verify(PublicKey key, byte[] bytes, byte[] signed) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(bytes);
      return signed.length == SIGNATURE_BYTES && signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] after(byte[] prefix, byte[] raw) {
    if (raw.length != KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
    }
    var all = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, all, prefix.length, raw.length);
    return all;
  }
}
