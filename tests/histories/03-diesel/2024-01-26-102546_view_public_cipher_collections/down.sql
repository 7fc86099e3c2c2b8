DROP VIEW public_cipher_collections;
