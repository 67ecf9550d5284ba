// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include <QByteArray>

/// Private to the room: the questions and answers of the self-test, apart so that a test can falsify each.
namespace envelope {

struct KnownAnswers
{
    /// FIPS 180-4, "abc".
    QByteArray text = "abc";
    QByteArray digest
        = QByteArray::fromHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    /// AES-256-GCM, test case 16 of McGrew and Viega's specification.
    QByteArray gcmKey
        = QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    QByteArray gcmNonce = QByteArray::fromHex("cafebabefacedbaddecaf888");
    QByteArray gcmExtra = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    QByteArray gcmPlain = QByteArray::fromHex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c9595680953"
        "2fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    QByteArray gcmSealed = QByteArray::fromHex(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3d"
        "a7b08b1056828838c5f61e6393ba7a0abcc9f662");
    QByteArray gcmTag = QByteArray::fromHex("76fc6ece0f4e1768cddf8853bb2d551b");

    /// ECDSA on P-256 with SHA-256, RFC 6979 §A.2.5, message "sample".
    QByteArray signedText = "sample";
    QByteArray publicKey
        = QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                              "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                              "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    QByteArray signature
        = QByteArray::fromHex("3046022100efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf37"
                              "16022100f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");

    /// Layer 2 of the contract, sealed once to a key that seals nothing else: ECDH, its KDF and the key wrap.
    QByteArray sealKey
        = "MHcCAQEEIP53hKT4vwzclHx4gp7OGLzUmMDqD/fwbENBSpxV0ha4oAoGCCqGSM49AwEHoUQDQgAEB/sUMC0K/UXTWxRhVvHo"
          "0TxdYP8gpI/yZwjbWWwTWOKS5kcWI1gp0ImVqLrxEVyTmxQOlHdPiaoCSUAtrUDKqQ==";
    QByteArray sealCertificate = QByteArray::fromBase64(
        "MIIBhzCCAS6gAwIBAgIQQ9hAqhL/n4BFTRfy9/KcUDAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlzZWxmLXRlc3QwIBcNMjYw"
        "MTAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMBQxEjAQBgNVBAMMCXNlbGYtdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEH"
        "A0IABAf7FDAtCv1F01sUYVbx6NE8XWD/IKSP8mcI21lsE1jikuZHFiNYKdCJlai68RFck5sUDpR3T4mqAklALa1AyqmjYDBe"
        "MAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgMIMB0GA1UdDgQWBBQUdF49ppynUQ7Q8mJv/iJsGyubdDAfBgNVHSMEGDAW"
        "gBT/NriGmZ1gM0tdVxLF4abGdIDLQDAKBggqhkjOPQQDAgNHADBEAiB8ldbJWGRASH8pyGFxlEIh7mS7FpmT7SE+KeZFhima"
        "OQIgcaK8Jt0dXDla+prQLr3I/WpKqFvc7DkkpPspju0Pbl8=");
    QByteArray sealed = QByteArray::fromBase64(
        "MIIBLQYLKoZIhvcNAQkQARegggEcMIIBGAIBADGBtqGBswIBA6BRoU8wCQYHKoZIzj0CAQNCAATgOraOvU+tlmSeBVEFsc1q"
        "2S4FDDnxjS52ORNuCXOE2LnxVuggfVJtVPAm7OaHJ1W7Lsmb3AlKlYO7d1YqI9/GMBUGBiuBBAELATALBglghkgBZQMEAS0w"
        "RDBCoBYEFBR0Xj2mnKdRDtDyYm/+ImwbK5t0BCjbS6MZark6gNuBi3I/DhSiUCrmiVoBQ0Upt/nIG/ZlbVXB8CqpNsTjMEgG"
        "CSqGSIb3DQEHATAeBglghkgBZQMEAS4wEQQMKW99oMj8wn+tppu0AgEQgBuiSvlNRnFtDk3W9ELPbkRiQWxHCPVgi5xYgh4E"
        "EPz9oUClb2mviM/WptHuh7E=");
    QByteArray opened = "Known answer of Ventanilla.";
};

/// Errors: SelfTest.
base::Result<> selfTest(const KnownAnswers &known);

} // namespace envelope
