package org.citycabinet.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The gateway's key pair, made at the first start and kept beside its data. */
final class Signer {
  private static final int BITS = 2048;

  private final RSAPrivateCrtKey key;

  Signer(Path folder) throws IOException {
    var file = Files.createDirectories(folder).resolve("gateway-key.der");
    try {
      if (!Files.exists(file)) {
        Files.write(file, newKey().getEncoded());
      }
      var encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot use " + file, e);
    }
  }

  private static PrivateKey newKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    return generator.generateKeyPair().getPrivate();
  }

  /** The signature of these bytes as {@code X-Signature} carries it. */
  String sign(byte[] body) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(body);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as PEM. */
  String publicKey() {
    try {
      var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      var encoded = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
      var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
