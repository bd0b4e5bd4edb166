"""The independent verifier; `qiuhao_verify.py` imports nothing from the platform and is handed out with exports."""
