package org.citycabinet.utility.notices;

import jakarta.servlet.http.Part;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/** Whom a notice is for, in the fields of a page. */
public class TargetForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int LONGEST_SHOWN = 10_000;

  private Audience audience = Audience.ALL;
  private String username;
  private String house;
  private String dwelling;
  private String list;
  private boolean uploaded;
  private transient Part listFile;

  /** Fills the fields; a list that is longer than a field stays as it was uploaded. */
  void fill(Draft.Target target) {
    audience = target.audience();
    username = target.username();
    house = target.house() == null ? null : target.house().toString();
    dwelling = audience == Audience.CONTRACT ? target.dwelling() : "";
    var lines = audience == Audience.LIST ? target.list() : "";
    uploaded = lines.length() > LONGEST_SHOWN;
    list = uploaded ? "" : lines;
  }

  /** Whether the list of an earlier time holds: it was uploaded and none was typed or sent now. */
  boolean isKept() {
    return uploaded && !isSent() && (list == null || list.isBlank());
  }

  private boolean isSent() {
    return listFile != null && listFile.getSize() > 0;
  }

  /**
   * What stands in the fields.
   *
   * @param kept the list of an earlier time, where that holds
   * @throws Refused at {@code listFile} where that is no text
   */
  Draft.Target target(String kept) {
    var lines = isSent() ? text(Upload.of(listFile).content()) : list;
    return new Draft.Target(
        audience,
        username,
        house == null ? null : UUID.fromString(house),
        dwelling,
        isKept() ? kept : lines);
  }

  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw Refused.field("listFile", "platform.upload.encoding");
    }
    throw Refused.field("listFile", "platform.upload.encoding");
  }

  /** Whether the draft has a list that is too long for the field. */
  public boolean isUploaded() {
    return uploaded;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getHouse() {
    return house;
  }

  public void setHouse(String house) {
    this.house = house;
  }

  public String getDwelling() {
    return dwelling;
  }

  public void setDwelling(String dwelling) {
    this.dwelling = dwelling;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public Part getListFile() {
    return listFile;
  }

  public void setListFile(Part listFile) {
    this.listFile = listFile;
  }
}
