#!/usr/bin/env python3
"""read-vectors.py VECTORS PROGRAM: opens the kept vectors, and what the program seals now, by FORMAT.md and PyNaCl alone."""
import hashlib
import json
import pathlib
import struct
import subprocess
import sys
import unicodedata

from nacl import bindings
from nacl.exceptions import CryptoError

ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
PADDING = 256


def field(value):
    if value is None:
        return b'\xff\xff\xff\xff'
    if isinstance(value, int):
        value = struct.pack('>q', value)
    elif isinstance(value, str):
        value = value.encode()
    return struct.pack('>I', len(value)) + value


def canon(*values):
    return b''.join(field(value) for value in values)


def unseal(box, about, key):
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box[24:], about, box[:24], key)


def recovery_bits(typed):
    values = [ALPHABET.index(c) for c in typed.replace(' ', '')]
    bits = ''.join(f'{value:05b}' for i, value in enumerate(values) if i % 5 != 4)
    return int(bits.ljust(144, '0'), 2).to_bytes(18, 'big')


def keys_by_password(account, password):
    key = bindings.crypto_pwhash_alg(32, unicodedata.normalize('NFC', password).encode(), bytes.fromhex(account['salt']),
                                     account['ops'], account['memory'], bindings.crypto_pwhash_ALG_ARGON2ID13)
    return unseal(bytes.fromhex(account['by_password']), canon('leerkracht-board account', 1, account['person'], 'password'), key)


def keys_by_recovery(account, typed):
    key = hashlib.blake2b(canon('leerkracht-board recovery', account['person']), key=recovery_bits(typed), digest_size=32).digest()
    return unseal(bytes.fromhex(account['by_recovery']), canon('leerkracht-board account', 1, account['person'], 'recovery'), key)


def face(record):
    return canon(record['format'], record['id'], record['kind'], record['version'], record['owner'], record['author'],
                 record['day'], record['team'], record['planning'], record['changed'], len(record['readers']),
                 *sorted(reader['person'] for reader in record['readers']))


def open_record(record, person, keys, sign_public):
    body, signature = bytes.fromhex(record['body']), bytes.fromhex(record['signature'])
    signed = canon('leerkracht-board signed') + face(record) + field(body)
    if bindings.crypto_sign_open(signature + signed, sign_public) != signed:
        raise CryptoError('signature')
    wrapped = next(bytes.fromhex(r['wrapped']) for r in record['readers'] if r['person'] == person)
    public = bindings.crypto_scalarmult_base(keys[:32])
    key = bindings.crypto_box_seal_open(wrapped, public, keys[:32])
    padded = unseal(body, canon('leerkracht-board sealed') + face(record), key)
    return bindings.sodium_unpad(padded, PADDING).decode()


def check(vectors):
    accounts = {account['person']: account for account in vectors['accounts']}
    keys = {person: keys_by_password(account, vectors['password']) for person, account in accounts.items()}
    first = vectors['accounts'][0]
    assert keys_by_recovery(first, vectors['recovery_key']) == keys[first['person']], 'the recovery key gives other keys'
    for person, account in accounts.items():
        assert bindings.crypto_scalarmult_base(keys[person][:32]).hex() == account['box_public']
        assert bindings.crypto_sign_seed_keypair(keys[person][32:])[0].hex() == account['sign_public']
    opened = 0
    for record, text in zip(vectors['sealed'], vectors['texts'], strict=True):
        author = bytes.fromhex(accounts[record['author']]['sign_public'])
        for reader in record['readers']:
            assert open_record(record, reader['person'], keys[reader['person']], author) == text
            opened += 1
        for name in ('kind', 'owner', 'author', 'changed', 'version', 'day'):
            other = dict(record, **{name: 'x' if isinstance(record[name], str) else 2})
            try:
                open_record(other, first['person'], keys[first['person']], author)
            except CryptoError:
                continue
            raise AssertionError(f'{name} is not under the signature')
    assert opened == 3


def main():
    kept = json.loads(pathlib.Path(sys.argv[1]).read_text())
    fresh = json.loads(subprocess.run([sys.argv[2], '--print'], check=True, capture_output=True, text=True).stdout)
    print('1..2')
    for number, (name, vectors) in enumerate({'kept': kept, 'fresh': fresh}.items(), 1):
        try:
            check(vectors)
            print(f'ok {number} - {name}')
        except Exception as problem:
            print(f'not ok {number} - {name}: {problem!r}')


if __name__ == '__main__':
    main()
